package org.hersys.exchange.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hersys.disease.Disease;
import org.hersys.disease.Diseases;
import org.hersys.disease.Question;
import org.hersys.exchange.template.TemplateColumn.Kind;
import org.hersys.exchange.template.TemplateColumn.Word;
import org.hersys.notification.NotificationCodes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the columns of a disease's template: the six items, the rest of the form, and what only this disease asks. */
@Component
class TemplateColumns {

    private static final int FURTHER_TESTS = 3;
    private static final int DOSES = 5;
    private static final Set<String> OF_THE_SIX = Set.of(
            "name", "sex", "birthDate", "address", "diagnosisType", "method", "specimen", "result", "diagnosedOn");

    private final Diseases diseases;
    private final MessageSource texts;

    TemplateColumns(Diseases diseases, MessageSource texts) {
        this.diseases = diseases;
        this.texts = texts;
    }

    /** The columns in their order. */
    List<TemplateColumn> of(Disease disease) {
        return new Making(disease).columns();
    }

    private final class Making {

        private final Disease disease;
        private final List<TemplateColumn> columns = new ArrayList<>();

        Making(Disease disease) {
            this.disease = disease;
        }

        List<TemplateColumn> columns() {
            // without a name nothing else tells one row from another
            add("number", Kind.TEXT, !disease.asks("name"), text("exchange.template.number"), List.of());
            coded("disease", diseases.all().stream().map(Disease::code).toList());
            fields(Kind.TEXT, "name", "kana");
            coded("sex", sorted(NotificationCodes.SEXES));
            fields(Kind.DAY, "birthDate");
            rest(Kind.TEXT, "postalCode");
            fields(Kind.TEXT, "address", "phone");
            rest(Kind.TEXT, "occupation", "workplace", "guardian", "guardianContact");
            coded("diagnosisType", disease.codes("diagnosisType"));
            tests();
            fields(Kind.DAY, "diagnosedOn", "onsetOn");
            rest(Kind.DAY, "firstSeenOn", "infectedOn");
            field("symptoms", Kind.CODES, words("symptom", disease.codes("symptom")));
            fields(Kind.YES_NO, "hospitalised", "needsTreatment", "pregnant");
            variantAndDoses();
            own();
            fields(Kind.TEXT, "doctor", "clinic", "clinicAddress", "clinicPhone", "remarks");
            add("warningReason", Kind.TEXT, false, text("exchange.template.warningReason"), List.of());
            return columns;
        }

        private void tests() {
            coded("method", disease.codes("method"));
            coded("specimen", disease.codes("specimen"));
            fields(Kind.DAY, "sampledOn");
            coded("result", disease.codes("result"));
            for (int number = 0; number < FURTHER_TESTS; number++) {
                String path = "rest.furtherTests[" + number + "].";
                int place = number + 2;
                for (String field : List.of("method", "specimen", "sampledOn", "result")) {
                    boolean day = "sampledOn".equals(field);
                    later(
                            path + field,
                            day ? Kind.DAY : Kind.CODE,
                            language -> said("exchange.template.test", language, place, said(label(field), language)),
                            day ? List.of() : words(field, disease.codes(field)));
                }
            }
        }

        private void variantAndDoses() {
            later(
                    "rest.variantResult",
                    Kind.CODE,
                    text(label("variantResult")),
                    words("variantResult", sorted(NotificationCodes.VARIANT_RESULTS)));
            rest(Kind.TEXT, "variant", "lineage");
            for (int number = 0; number < DOSES; number++) {
                String path = "rest.vaccinations[" + number + "].";
                int place = number + 1;
                later(
                        path + "vaccinatedOn",
                        Kind.DAY,
                        language -> said("exchange.template.doseDay", language, place),
                        List.of());
                later(
                        path + "product",
                        Kind.CODE,
                        language -> said("exchange.template.doseVaccine", language, place),
                        words("vaccine", sorted(NotificationCodes.VACCINES)));
            }
        }

        private void own() {
            for (Question question : disease.questions()) {
                add(
                        "answers." + question.key(),
                        Kind.of(question),
                        question.required(),
                        language -> heading(in(question.key(), language)),
                        question.choices().stream()
                                .map(choice -> new Word(
                                        choice.value(), TemplateColumn.inEach(language -> in(question.key(), language)
                                                .word(choice.value()))))
                                .toList());
            }
        }

        private Question in(String key, Locale language) {
            return diseases.questions(disease, language).stream()
                    .filter(question -> question.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }

        private void fields(Kind kind, String... fields) {
            Stream.of(fields).forEach(field -> field(field, kind, List.of()));
        }

        private void rest(Kind kind, String... fields) {
            Stream.of(fields).forEach(field -> later("rest." + field, kind, text(label(field)), List.of()));
        }

        private void coded(String field, List<String> codes) {
            field(field, Kind.CODE, words(field, codes));
        }

        private void field(String field, Kind kind, List<Word> words) {
            boolean needed = OF_THE_SIX.contains(field)
                    || disease.required().contains(field)
                    || "sampledOn".equals(field) && disease.diagnosisByTest();
            if (disease.asks(field)) {
                add(field, kind, needed, text(label(field)), words);
            }
        }

        /** Of what a clinic may send later; a disease that never asks for it then takes nothing of it now. */
        private void later(String path, Kind kind, Function<Locale, String> heading, List<Word> words) {
            if (disease.completedLater()) {
                add(path, kind, false, heading, words);
            }
        }

        private void add(String path, Kind kind, boolean needed, Function<Locale, String> heading, List<Word> words) {
            columns.add(TemplateColumn.of(path, kind, needed, heading, words));
        }
    }

    private List<Word> words(String vocabulary, List<String> codes) {
        return codes.stream()
                .map(code -> new Word(code, TemplateColumn.inEach(text(vocabulary + "." + code))))
                .toList();
    }

    private Function<Locale, String> text(String key) {
        return language -> said(key, language);
    }

    private String said(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    private static String label(String field) {
        return "notification.field." + field;
    }

    private static List<String> sorted(Set<String> codes) {
        return codes.stream().sorted().toList();
    }

    private static String heading(Question question) {
        return question.suffix().isEmpty() ? question.label() : question.label() + " (" + question.suffix() + ")";
    }
}

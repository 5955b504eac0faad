package org.hersys.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hersys.notification.NotificationRest.FurtherTest;
import org.hersys.notification.NotificationRest.Vaccination;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** What a notification says, field by field in the reader's words; the fields have the texts {@code notification.field.*}. */
@Component
public class ContentInWords {

    /** The fields of the form that a clinic corrects, to which a remark can belong. */
    static final Set<String> FIELDS = Set.of(
            "diagnosisType",
            "name",
            "kana",
            "sex",
            "birthDate",
            "address",
            "phone",
            "method",
            "specimen",
            "sampledOn",
            "result",
            "diagnosedOn",
            "onsetOn",
            "hospitalised",
            "needsTreatment",
            "pregnant",
            "symptoms",
            "doctor",
            "remarks");

    private static final String ANSWER = "answers.";
    private static final Set<String> OF_PATIENT =
            Set.of("occupation", "workplace", "guardian", "guardianContact", "vaccinations");
    private static final Set<String> OF_VARIANT = Set.of("variantResult", "variant", "lineage");

    private final AnswerTexts answers;
    private final Words words;

    ContentInWords(AnswerTexts answers, Words words) {
        this.answers = answers;
        this.words = words;
    }

    /**
     * A field that two revisions say differently, or the same.
     *
     * @param label the field in words
     * @param changed whether they differ
     */
    public record Compared(String field, String label, String before, String after, boolean changed) {}

    /** Every field that one of two revisions names, in the order of the form. */
    public List<Compared> compare(NotificationContent before, NotificationContent after) {
        Map<String, String> earlier = of(before);
        List<Compared> compared = new ArrayList<>();
        Map<String, String> fields = of(after);
        earlier.keySet().forEach(field -> fields.putIfAbsent(field, Words.UNKNOWN));
        fields.forEach((field, text) -> {
            String old = earlier.getOrDefault(field, Words.UNKNOWN);
            if (!Words.UNKNOWN.equals(text) || !Words.UNKNOWN.equals(old)) {
                compared.add(new Compared(field, label(after, field), old, text, !text.equals(old)));
            }
        });
        return compared;
    }

    private String label(NotificationContent said, String field) {
        return field.startsWith(ANSWER)
                ? answers.question(said, field.substring(ANSWER.length()))
                : words.say("notification.field." + field);
    }

    /** All fields in the order of the form; "–" where nothing is said. */
    public Map<String, String> of(NotificationContent said) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("diagnosisType", words.code("diagnosisType", said.diagnosisType()));
        fields.put("onsetOn", words.day(said.onsetOn()));
        fields.put("sampledOn", words.day(said.sampledOn()));
        fields.put("diagnosedOn", words.day(said.diagnosedOn()));
        fields.put("method", words.code("method", said.method()));
        fields.put("specimen", words.code("specimen", said.specimen()));
        fields.put("result", words.code("result", said.result()));
        fields.put(
                "furtherTests",
                rows(said.rest().furtherTests().stream().map(this::test).toList()));
        fields.put("name", typed(said.name()));
        fields.put(
                "kana",
                said.kanaSuggested() ? words.say("notification.kanaSuggested", said.kana()) : typed(said.kana()));
        fields.put("sex", words.code("sex", said.sex()));
        fields.put("birthDate", words.day(said.birthDate()));
        fields.put("postalCode", typed(said.rest().postalCode()));
        fields.put("municipality", typed(said.rest().municipality()));
        fields.put("address", typed(said.address()));
        fields.put("phone", typed(said.phone()));
        fields.put("hospitalised", words.yesNo(said.hospitalised()));
        fields.put("needsTreatment", words.yesNo(said.needsTreatment()));
        fields.put("pregnant", words.yesNo(said.pregnant()));
        fields.put("symptoms", words.codes("symptom", said.symptoms()));
        rest(fields, said.rest());
        answers.of(said).forEach(one -> fields.put(ANSWER + one.key(), one.answer()));
        fields.put("doctor", typed(said.doctor()));
        sender(fields, said);
        fields.put("remarks", typed(said.remarks()));
        return fields;
    }

    /** The head of a form on paper, and what the clinic may send later and has sent: each field that is known. */
    public List<AnswerTexts.Answered> completed(NotificationContent said) {
        Map<String, String> fields = new LinkedHashMap<>();
        sender(fields, said);
        rest(fields, said.rest());
        fields.values().removeIf(Words.UNKNOWN::equals);
        return fields.entrySet().stream()
                .map(field -> new AnswerTexts.Answered(field.getKey(), label(said, field.getKey()), field.getValue()))
                .toList();
    }

    /** Work, guardian and vaccinations, each where the notification names it. */
    public List<AnswerTexts.Answered> ofPatient(NotificationContent said) {
        return completed(said).stream()
                .filter(one -> OF_PATIENT.contains(one.key()))
                .toList();
    }

    /** What is known of variant and genome. */
    public List<AnswerTexts.Answered> ofVariant(NotificationContent said) {
        return completed(said).stream()
                .filter(one -> OF_VARIANT.contains(one.key()))
                .toList();
    }

    private static void sender(Map<String, String> fields, NotificationContent said) {
        fields.put("clinic", typed(said.clinic()));
        fields.put("clinicAddress", typed(said.clinicAddress()));
        fields.put("clinicPhone", typed(said.clinicPhone()));
    }

    private void rest(Map<String, String> fields, NotificationRest rest) {
        fields.put("occupation", typed(rest.occupation()));
        fields.put("workplace", typed(rest.workplace()));
        fields.put("guardian", typed(rest.guardian()));
        fields.put("guardianContact", typed(rest.guardianContact()));
        fields.put("firstSeenOn", words.day(rest.firstSeenOn()));
        fields.put("infectedOn", words.day(rest.infectedOn()));
        fields.put("variantResult", words.code("variantResult", rest.variantResult()));
        fields.put("variant", typed(rest.variant()));
        fields.put("lineage", typed(rest.lineage()));
        fields.put(
                "vaccinations",
                rows(rest.vaccinations().stream().map(this::dose).toList()));
    }

    private String test(FurtherTest test) {
        return words.say(
                "notification.test",
                words.day(test.sampledOn()),
                words.code("method", test.method()),
                words.code("specimen", test.specimen()),
                words.code("result", test.result()));
    }

    private String dose(Vaccination dose) {
        return words.say("notification.dose", words.day(dose.vaccinatedOn()), words.code("vaccine", dose.product()));
    }

    private static String rows(List<String> rows) {
        return rows.isEmpty() ? Words.UNKNOWN : rows.stream().collect(Collectors.joining(" / "));
    }

    private static String typed(String text) {
        return text == null ? Words.UNKNOWN : text;
    }
}

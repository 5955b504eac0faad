package org.hersys.investigation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hersys.access.Section;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Field;
import org.hersys.casefile.FieldGroup;
import org.hersys.disease.Disease;
import org.hersys.disease.Diseases;
import org.hersys.notification.Problems;
import org.hersys.text.Words;

/** Some of the answers of a patient, corrected on the case page; what was said in interviews is kept. */
final class AnswerGroup implements FieldGroup {

    private static final String ONSET = "onsetOn";
    private static final String SYMPTOMS = "symptoms";

    /** What was measured then is not measured again by correcting something else. */
    private static final List<String> MEASURED = List.of("temperature", "spo2");

    private final String key;
    private final List<Field> fields;
    private final Interviews interviews;
    private final Cases cases;
    private final Diseases diseases;
    private final Words words;
    private final Clock clock;

    AnswerGroup(
            String key,
            List<Field> fields,
            Interviews interviews,
            Cases cases,
            Diseases diseases,
            Words words,
            Clock clock) {
        this.key = key;
        this.fields = fields;
        this.interviews = interviews;
        this.cases = cases;
        this.diseases = diseases;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Section section() {
        return Section.INTERVIEW;
    }

    @Override
    public List<Field> fields(CaseFile file) {
        Disease disease = diseases.get(file.disease());
        return fields.stream()
                .filter(field -> disease.asks(field.name()))
                .map(field -> field.name().equals(SYMPTOMS)
                        ? Field.someOf(SYMPTOMS, "symptom", disease.codes("symptom"))
                        : field)
                .toList();
    }

    @Override
    public Map<String, String> read(CaseFile file, String item) {
        Map<String, String> all = all(file.id());
        Map<String, String> known = new LinkedHashMap<>();
        for (Field field : fields(file)) {
            String value = all.get(field.name());
            if (value != null) {
                known.put(
                        field.name(),
                        field.kind() == Field.Kind.SOME_OF ? field.kept(List.of(value.split(","))) : value);
            }
        }
        return known;
    }

    @Override
    public Map<String, String> problems(CaseFile file, Map<String, String> values) {
        Problems problems = new Problems();
        String weeks = values.get("pregnancyWeeks");
        problems.require(weeks == null || !weeks.contains("."), "pregnancyWeeks", "edit.problem.whole");
        problems.text("treatment", values.get("treatment"), 2000);
        Map<String, String> said = problems.said(words);
        Map<String, String> measured = new HashMap<>(values);
        measured.remove(SYMPTOMS); // read by the list of the disease already
        Problems.said(
                        InterviewChecks.problems(
                                AnswersInFields.answers(measured),
                                cases.person(file).birthDate(),
                                LocalDate.now(clock)),
                        words)
                .forEach(said::putIfAbsent);
        return said;
    }

    @Override
    public void write(CaseFile file, String item, Map<String, String> values) {
        Map<String, String> all = all(file.id());
        MEASURED.forEach(all::remove);
        fields(file).forEach(field -> all.put(field.name(), values.get(field.name())));
        interviews.correct(file.id(), AnswersInFields.answers(all), all.get("treatment"), OffsetDateTime.now(clock));
        if (fields.stream().anyMatch(field -> field.name().equals(ONSET))) {
            cases.onset(file.id(), AnswersInFields.answers(values).onsetOn());
        }
    }

    private Map<String, String> all(long caseId) {
        Map<String, String> all = new HashMap<>();
        interviews.latest(caseId).map(AnswersInFields::of).ifPresent(all::putAll);
        LocalDate onset = cases.get(caseId).onsetOn();
        all.put(ONSET, onset == null ? null : onset.toString());
        return all;
    }
}

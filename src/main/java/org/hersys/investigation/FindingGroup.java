package org.hersys.investigation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hersys.access.Section;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Field;
import org.hersys.casefile.FieldGroup;
import org.hersys.disease.Disease;
import org.hersys.disease.Diseases;
import org.hersys.notification.Problems;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/**
 * A result of the pathogen, corrected on the case page, or added when it comes after the investigation was concluded. The
 * conclusion, from which the course of the case followed, stays as it was.
 */
@Component
class FindingGroup implements FieldGroup {

    private final PathogenFindings findings;
    private final Diseases diseases;
    private final Words words;
    private final Clock clock;

    FindingGroup(PathogenFindings findings, Diseases diseases, Words words, Clock clock) {
        this.findings = findings;
        this.diseases = diseases;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "finding";
    }

    @Override
    public Section section() {
        return Section.INTERVIEW;
    }

    @Override
    public List<Field> fields(CaseFile file) {
        Disease disease = diseases.get(file.disease());
        return List.of(
                Field.day("sampledOn").asNeeded(),
                Field.oneOf("specimen", "specimen", disease.codes("specimen")).asNeeded(),
                Field.oneOf("method", "method", disease.codes("method")).asNeeded(),
                Field.oneOf("result", "result", disease.codes("result")).asNeeded(),
                Field.line("foundPathogen"),
                Field.oneOf("patientOutcome", "patientOutcome", InvestigatingPathogen.OUTCOMES),
                Field.text("note"));
    }

    @Override
    public boolean hasItems() {
        return true;
    }

    @Override
    public Map<String, String> read(CaseFile file, String item) {
        Map<String, String> known = new LinkedHashMap<>();
        findings.of(file.id()).stream()
                .filter(one -> one.item().toString().equals(item))
                .findFirst()
                .ifPresent(one -> {
                    known.put(
                            "sampledOn",
                            one.sampledOn() == null ? null : one.sampledOn().toString());
                    known.put("specimen", one.specimen());
                    known.put("method", one.method());
                    known.put("result", one.result());
                    known.put("foundPathogen", one.pathogen());
                    known.put("patientOutcome", one.outcome());
                    known.put("note", one.note());
                });
        known.values().removeIf(value -> value == null);
        return known;
    }

    @Override
    public Map<String, String> problems(CaseFile file, Map<String, String> values) {
        Problems problems = new Problems();
        problems.notInFuture("sampledOn", day(values), LocalDate.now(clock));
        problems.line("foundPathogen", values.get("foundPathogen"), 100);
        problems.text("note", values.get("note"), 2000);
        return problems.said(words);
    }

    @Override
    public void write(CaseFile file, String item, Map<String, String> values) {
        UUID id = UUID.fromString(item);
        if (values.isEmpty()) {
            findings.remove(file.id(), id);
        } else {
            findings.put(file.id(), id, day(values), values);
        }
    }

    private static LocalDate day(Map<String, String> values) {
        String day = values.get("sampledOn");
        return day == null ? null : LocalDate.parse(day);
    }
}

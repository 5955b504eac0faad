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
import org.hersys.casefile.ItemGroup;
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
class FindingGroup extends ItemGroup {

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
    public Map<String, String> read(CaseFile file, String item) {
        Map<String, String> known = new LinkedHashMap<>();
        findings.of(file.id()).stream()
                .filter(one -> one.item().toString().equals(item))
                .findFirst()
                .ifPresent(one -> {
                    know(known, "sampledOn", one.sampledOn());
                    know(known, "specimen", one.specimen());
                    know(known, "method", one.method());
                    know(known, "result", one.result());
                    know(known, "foundPathogen", one.pathogen());
                    know(known, "patientOutcome", one.outcome());
                    know(known, "note", one.note());
                });
        return known;
    }

    @Override
    public Map<String, String> problems(CaseFile file, Map<String, String> values) {
        Problems problems = new Problems();
        problems.notInFuture("sampledOn", day(values, "sampledOn"), LocalDate.now(clock));
        problems.line("foundPathogen", values.get("foundPathogen"), 100);
        problems.text("note", values.get("note"), 2000);
        return problems.said(words);
    }

    @Override
    protected void remove(CaseFile file, UUID item) {
        findings.remove(file.id(), item);
    }

    @Override
    protected void put(CaseFile file, UUID item, Map<String, String> values) {
        findings.put(file.id(), item, day(values, "sampledOn"), values);
    }
}

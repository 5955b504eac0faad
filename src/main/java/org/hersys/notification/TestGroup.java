package org.hersys.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hersys.access.Section;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Field;
import org.hersys.casefile.ItemGroup;
import org.hersys.disease.Disease;
import org.hersys.disease.Diseases;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** A test with its result, recorded on the case page; a case has any number of them. */
@Component
class TestGroup extends ItemGroup {

    private final TestRecords records;
    private final Cases cases;
    private final Diseases diseases;
    private final Words words;
    private final Clock clock;

    TestGroup(TestRecords records, Cases cases, Diseases diseases, Words words, Clock clock) {
        this.records = records;
        this.cases = cases;
        this.diseases = diseases;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "test";
    }

    @Override
    public Section section() {
        return Section.NOTIFICATION;
    }

    @Override
    public List<Field> fields(CaseFile file) {
        Disease disease = diseases.get(file.disease());
        return List.of(
                Field.day("sampledOn"),
                Field.oneOf("method", "method", disease.codes("method")).asNeeded(),
                Field.oneOf("specimen", "specimen", disease.codes("specimen")).asNeeded(),
                Field.oneOf("result", "result", disease.codes("result")).asNeeded(),
                Field.line("variant"),
                Field.text("note"));
    }

    @Override
    public Map<String, String> read(CaseFile file, String item) {
        Map<String, String> known = new LinkedHashMap<>();
        records.of(file.id()).stream()
                .filter(test -> test.id().toString().equals(item))
                .findFirst()
                .ifPresent(test -> {
                    know(known, "sampledOn", test.sampledOn());
                    know(known, "method", test.method());
                    know(known, "specimen", test.specimen());
                    know(known, "result", test.result());
                    know(known, "variant", test.variant());
                    know(known, "note", test.note());
                });
        return known;
    }

    @Override
    public Map<String, String> problems(CaseFile file, Map<String, String> values) {
        Problems problems = new Problems();
        LocalDate sampled = day(values, "sampledOn");
        LocalDate birth = cases.person(file).birthDate();
        problems.require(
                sampled != null || "clinical".equals(values.get("method")),
                "sampledOn",
                "notification.problem.sampledOnMissing");
        problems.notInFuture("sampledOn", sampled, LocalDate.now(clock));
        problems.require(
                sampled == null || birth == null || !sampled.isBefore(birth),
                "sampledOn",
                "notification.problem.beforeBirth");
        problems.line("variant", values.get("variant"), 100);
        problems.text("note", values.get("note"), 1000);
        return problems.said(words);
    }

    @Override
    protected void remove(CaseFile file, UUID item) {
        records.remove(file.id(), item);
    }

    @Override
    protected void put(CaseFile file, UUID item, Map<String, String> values) {
        records.put(file.id(), item, day(values, "sampledOn"), values);
    }
}

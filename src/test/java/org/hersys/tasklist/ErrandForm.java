package org.hersys.tasklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A form made for tests: what it was given stands in the case's events, in the transaction of the task. */
@Component
class ErrandForm implements FormHandler<ErrandForm.Answers> {

    static final String NOTED = "test.errand";

    private final JdbcClient jdbc;

    ErrandForm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Answers(
            @NotBlank @Size(max = 200) String remark,
            @Min(1) @Max(10) Integer amount,
            LocalDate onDay,
            String severity,
            String office,
            List<String> symptoms,
            @Valid @Size(max = 3) List<Contact> contacts) {}

    record Contact(@NotBlank @Size(max = 50) String name, String phone) {}

    @Override
    public String form() {
        return "test-errand";
    }

    @Override
    public Class<Answers> type() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        String patient = jdbc.sql("select p.name from person p join case_file c on c.person_id = p.id where c.id = ?")
                .param(task.caseId())
                .query(String.class)
                .single();
        return Map.of(
                "patient",
                patient,
                "phone",
                "03-0000-0000",
                "symptoms",
                List.of("fever"),
                "offices",
                List.of(Map.of("label", "Test office", "value", "T-east")));
    }

    @Override
    public FormOutcome submit(FormTask task, Answers answers) {
        jdbc.sql("insert into case_event (case_id, kind, login) values (?, ?, ?)")
                .params(task.caseId(), NOTED, CurrentActor.get().login())
                .update();
        return switch (answers.remark()) {
            case "refuse" -> FormOutcome.refused("onDay", "tasklist.field.date");
            case "stray fact" -> FormOutcome.done(Map.of("remark", "words"));
            case "wordy fact" -> FormOutcome.done(Map.of("alertLevel", "the patient coughs"));
            default ->
                FormOutcome.done(answers.severity() == null ? Map.of() : Map.of("alertLevel", answers.severity()));
        };
    }
}

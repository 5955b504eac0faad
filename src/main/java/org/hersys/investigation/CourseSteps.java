package org.hersys.investigation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.tasklist.FormTask;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Steps of processes that diseases bring of their own, as far as the current actor may see them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CourseSteps {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    CourseSteps(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** All that was answered for a case, the newest first; nothing for those who do not investigate. */
    @Transactional(readOnly = true)
    public List<CourseStep> of(long caseId) {
        return switch (CurrentActor.get().sight()) {
            case SYSTEM, OFFICE ->
                jdbc.sql("select * from course_step where case_id = ? order by id desc")
                        .param(caseId)
                        .query(this::read)
                        .list();
            case CLINIC, PREFECTURE, AGENCY, POLICY, NONE -> List.of();
        };
    }

    void add(FormTask task, RecordStepForm said) {
        jdbc.sql("""
                        insert into course_step (case_id, process, element, answers, note, taken_at, taken_by)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?)""")
                .params(Arrays.asList(
                        task.caseId(),
                        task.process(),
                        task.element(),
                        json.write(said.answers()),
                        said.note(),
                        OffsetDateTime.now(clock),
                        CurrentActor.get().login()))
                .update();
    }

    private CourseStep read(ResultSet row, int number) throws SQLException {
        return new CourseStep(
                row.getString("element"),
                json.read(row.getString("answers"), ANSWERS),
                row.getString("note"),
                row.getObject("taken_at", OffsetDateTime.class),
                row.getString("taken_by"));
    }
}

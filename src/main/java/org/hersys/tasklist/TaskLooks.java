package org.hersys.tasklist;

import java.util.List;
import java.util.Objects;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes who looks at whom in a task; the note is kept before the form shows anything. */
@Component
public class TaskLooks {

    private final AuditTrail audit;
    private final JdbcClient jdbc;

    TaskLooks(AuditTrail audit, JdbcClient jdbc) {
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Notes that the current actor is about to see the form of a task. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(OpenTask task) {
        if (task.caseId() != null) {
            audit.note("task.viewed", task.caseId(), office(task.caseId()));
        }
    }

    /** Notes that the current actor sees a page of the list of tasks; those without a case show nobody. */
    @Transactional
    public void note(List<OpenTask> page) {
        List<Long> cases = page.stream()
                .map(OpenTask::caseId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!cases.isEmpty()) {
            audit.noteList(AuditEntry.of("tasks.listed"), cases);
        }
    }

    private String office(long caseId) {
        return jdbc.sql("select office from case_file where id = ?")
                .param(caseId)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}

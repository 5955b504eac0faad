package org.hersys.tasklist;

import java.util.Optional;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that somebody asked for a task that is not there for them. A task of others, a finished one and one that never was
 * take the same statements, and only the office responsible finds the entry beside its case.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class RefusedTasks {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ActingAsSystem actingAsSystem;

    RefusedTasks(JdbcClient jdbc, AuditTrail audit, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.actingAsSystem = actingAsSystem;
    }

    private record Responsible(long caseId, String office) {}

    /** Notes it as an act of the current actor. */
    public void note(String taskId) {
        Optional<Responsible> open = actingAsSystem.call(
                () -> jdbc.sql("""
                        select w.case_id, c.office from work_item w join case_file c on c.id = w.case_id
                         where w.task_id = ?""").param(taskId).query(Responsible.class).optional());
        AuditEntry asked = AuditEntry.of("task.refused");
        audit.note(open.map(of -> asked.onCase(of.caseId(), of.office())).orElse(asked));
    }
}

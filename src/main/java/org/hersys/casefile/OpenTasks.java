package org.hersys.casefile;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open tasks of cases. The health centre and the prefecture's desk see where a case of theirs waits, whoever has to act;
 * everybody else sees the tasks of their own groups.
 */
@Component
@Transactional(readOnly = true)
public class OpenTasks {

    private final JdbcClient jdbc;

    private final ActingAsSystem actingAsSystem;

    OpenTasks(JdbcClient jdbc, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
    }

    /** An open task; the element is the id of the user task in the process's model. */
    public record OpenTask(
            String taskId,
            long caseId,
            String process,
            String element,
            String organisation,
            String role,
            OffsetDateTime dueAt,
            String assignee,
            int priority) {}

    /**
     * Open tasks of cases that the current actor has just been shown, the most urgent first; those of contacts come
     * after the case's own.
     */
    public List<OpenTask> of(Collection<Long> caseIds) {
        if (caseIds.isEmpty()) {
            return List.of();
        }
        return switch (CurrentActor.get().sight()) {
            case SYSTEM, OFFICE, PREFECTURE -> actingAsSystem.call(() -> read(caseIds));
            case CLINIC, AGENCY, POLICY, NONE -> read(caseIds);
        };
    }

    private List<OpenTask> read(Collection<Long> caseIds) {
        return jdbc.sql("""
                        select task_id, case_id, process_key as process, task_key as element, organisation, role, due_at,
                               assignee, priority
                        from work_item where case_id = any (?) and not suspended
                        order by process_key = 'followUpContact', due_at nulls last, priority desc, created_at, task_id""")
                .param(caseIds.toArray(Long[]::new))
                .query(OpenTask.class)
                .list();
    }
}

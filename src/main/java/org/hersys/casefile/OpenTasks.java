package org.hersys.casefile;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks of cases, as far as the current actor may work on them. */
@Component
@Transactional(readOnly = true)
public class OpenTasks {

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** Open tasks of these cases, the most urgent first. */
    public List<OpenTask> of(Collection<Long> caseIds) {
        if (caseIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select task_id, case_id, process_key as process, task_key as element, organisation, role, due_at,
                               assignee, priority
                        from work_item where case_id = any (?) and not suspended
                        order by due_at nulls last, priority desc, created_at, task_id""")
                .param(caseIds.toArray(Long[]::new))
                .query(OpenTask.class)
                .list();
    }
}

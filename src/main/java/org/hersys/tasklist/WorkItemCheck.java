package org.hersys.tasklist;

import java.util.List;
import org.hersys.access.ActingAsSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the projection with the engine's tables, from which triggers keep it; there is never a difference unless
 * triggers were bypassed (a bulk load, replication).
 */
@Component
public class WorkItemCheck {

    private static final String EXPECTED = """
            select t.id_, d.key_, d.id_, t.task_def_key_, t.proc_inst_id_,
                   case when e.business_key_ ~ '^[0-9]{1,18}$' then e.business_key_::bigint end,
                   t.name_, l.group_id_, t.priority_, t.due_date_::timestamptz, t.create_time_::timestamptz, t.assignee_,
                   t.suspension_state_ = 2
              from act_ru_task t
              join act_re_procdef d on d.id_ = t.proc_def_id_
              join act_ru_execution e on e.id_ = t.proc_inst_id_
              join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null""";

    private static final String KEPT = """
            select task_id, process_key, process_definition, task_key, process_instance, case_id,
                   name, grp, priority, due_at, created_at, assignee, suspended
              from work_item""";

    private static final String DIFFERENCES = "select task_id from ((" + KEPT + " except " + EXPECTED + ") union all ("
            + EXPECTED.replaceFirst("t\\.id_", "t.id_ as task_id") + " except " + KEPT
            + ")) differing order by task_id";

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;

    WorkItemCheck(JdbcClient jdbc, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
    }

    /** Ids of tasks for which the projection says something else than the engine; empty when all is well. */
    @Transactional(readOnly = true)
    public List<String> differences() {
        return actingAsSystem.call(
                () -> jdbc.sql(DIFFERENCES).query(String.class).list());
    }
}

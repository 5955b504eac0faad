package org.hersys.tasklist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.hersys.text.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open tasks of the current actor, read from the projection {@code work_item}; which rows there are is decided by
 * PostgreSQL, so a task of somebody else's looks like one that does not exist.
 */
@Component
@Transactional(readOnly = true)
public class WorkItems {

    private static final String SHOWN = """
            select w.task_id as id, w.process_key as process, w.process_key as process_name,
                   w.process_definition as definition, w.task_key as element,
                   w.process_instance as instance, w.case_id, w.name, w.grp as "group", w.priority, w.due_at,
                   w.created_at, w.assignee, a.display_name as assignee_name, c.number as case_number, c.office as case_office, p.name as patient
              from %s w
              left join case_file c on c.id = w.case_id
              left join person p on p.id = c.person_id
              left join account a on a.login = w.assignee
            """;

    private static final String AT_HAND = """
            select task_id as id, process_key as process, process_definition as definition, task_key as element, case_id,
                   grp as "group", due_at, assignee, case_office
              from work_item where task_id = ? and not suspended""";

    private final JdbcClient jdbc;
    private final ModelNames names;
    private final Clock clock;

    WorkItems(JdbcClient jdbc, ModelNames names, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    /** One page of a view. */
    public List<OpenTask> page(TaskView view, TaskOrder order, int first, int size) {
        String page = "(select * from work_item w where not w.suspended and " + view.condition() + " order by "
                + order.clause("w") + " limit :size offset :first)";
        return named(with(jdbc.sql(SHOWN.formatted(page) + " order by " + order.clause("w")))
                .param("first", first)
                .param("size", size)
                .query(OpenTask.class)
                .list());
    }

    /** How many tasks a view holds, counted up to a limit. */
    public long count(TaskView view, int limit) {
        return with(jdbc.sql("select count(*) from (select 1 from work_item w where not w.suspended and "
                        + view.condition() + " limit " + limit + ") counted"))
                .query(Long.class)
                .single();
    }

    /** The task; nothing when it is finished or not the actor's to see: the answer is the same. */
    public Optional<OpenTask> find(String taskId) {
        return jdbc.sql(SHOWN.formatted("work_item") + " where w.task_id = ? and not w.suspended")
                .param(taskId)
                .query(OpenTask.class)
                .optional()
                .map(this::named);
    }

    /** What is needed to do the task, without what lists say about it; nothing when the actor has no such task to do. */
    Optional<TaskAtHand> atHand(String taskId) {
        return jdbc.sql(AT_HAND).param(taskId).query(TaskAtHand.class).optional();
    }

    /** Who has claimed the task, as colleagues know the person; null when nobody has. */
    String holder(String taskId) {
        return find(taskId)
                .map(task -> task.assigneeName() == null ? task.assignee() : task.assigneeName())
                .orElse(null);
    }

    /** The tasks of a process instance that the actor has claimed. */
    public List<OpenTask> claimedIn(String instance) {
        return named(jdbc.sql(SHOWN.formatted("work_item")
                        + " where w.assignee = ? and w.process_instance = ? and not w.suspended order by w.task_id")
                .params(CurrentActor.get().login(), instance)
                .query(OpenTask.class)
                .list());
    }

    /**
     * The task, which nobody else can claim, give back or finish before the transaction ends: who clicks second waits
     * here, and then finds it as the first has left it. The case is held before its task: who finishes the last one ends
     * the others with it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<TaskAtHand> hold(String taskId) {
        return jdbc.sql("""
                        with turn as materialized (
                          select task_id, pg_advisory_xact_lock(hashtext('course ' || case_id))
                            from work_item where task_id = ? and not suspended)
                        select t.id_ from turn join act_ru_task t on t.id_ = turn.task_id for update of t""").param(taskId).query(String.class).optional().flatMap(this::atHand);
    }

    /** Waits for who is doing a task of the case; nobody else does one before the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdAllOf(long caseId) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtext('course ' || ?))")
                .param(caseId)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement) {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        return statement
                .param("login", CurrentActor.get().login())
                .param("now", OffsetDateTime.now(clock))
                .param("tomorrow", tomorrow.atStartOfDay(Dates.JAPAN).toOffsetDateTime());
    }

    private List<OpenTask> named(List<OpenTask> tasks) {
        return tasks.stream().map(this::named).toList();
    }

    private OpenTask named(OpenTask task) {
        return task.named(names.task(task), names.process(task.definition()));
    }
}

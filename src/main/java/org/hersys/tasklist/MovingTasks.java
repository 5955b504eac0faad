package org.hersys.tasklist;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.hersys.engine.OwnAuthority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves tasks that are not the actor's own. The caller decides who may; tasks the actor cannot see are left out. Part of
 * the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MovingTasks {

    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final OwnAuthority authority;

    MovingTasks(JdbcClient jdbc, TaskService tasks, OwnAuthority authority) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.authority = authority;
    }

    /**
     * How a task stands.
     *
     * @param assignee login, or null
     * @param priority 0 to 100
     */
    public record Standing(String taskId, String assignee, int priority) {}

    /**
     * Those of the tasks that are open and visible, by id. Nobody else can claim, give back or finish them before the
     * transaction ends; all are locked by one statement, in one order.
     */
    public Map<String, Standing> hold(Collection<String> ids) {
        String[] wanted = ids.toArray(String[]::new);
        jdbc.sql("""
                        select id_ from act_ru_task
                         where id_ in (select task_id from work_item where task_id = any (?) and not suspended)
                         order by id_ for update""").param(wanted).query(String.class).list();
        return jdbc
                .sql("select task_id, assignee, priority from work_item where task_id = any (?) and not suspended")
                .param(wanted)
                .query(Standing.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Standing::taskId, Function.identity()));
    }

    /** Gives held tasks to a person, or back to their groups when the login is null; the engine writes all of them at once. */
    public void assign(Collection<String> held, String login) {
        authority.decided(() -> {
            held.forEach(task -> tasks.setAssignee(task, login));
            return held.size();
        });
    }

    /** Changes the priority of held tasks; the engine writes all of them at once. */
    public void prioritise(Collection<String> held, int priority) {
        authority.decided(() -> {
            held.forEach(task -> tasks.setPriority(task, priority));
            return held.size();
        });
    }
}

package org.hersys.tasklist;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.hersys.access.ActingAsSystem;
import org.hersys.engine.OwnAuthority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives the tasks of somebody who no longer works here back to their groups. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GivingTasksBack {

    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final ActingAsSystem actingAsSystem;
    private final OwnAuthority authority;

    GivingTasksBack(JdbcClient jdbc, TaskService tasks, ActingAsSystem actingAsSystem, OwnAuthority authority) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.actingAsSystem = actingAsSystem;
        this.authority = authority;
    }

    /** Gives back all tasks that an account has claimed; answers how many. */
    public int giveBackAllOf(String login) {
        return actingAsSystem.call(() -> authority.call(() -> {
            List<String> claimed = jdbc.sql("select task_id from work_item where assignee = ?")
                    .param(login)
                    .query(String.class)
                    .list();
            claimed.forEach(task -> tasks.setAssignee(task, null));
            return claimed.size();
        }));
    }
}

package org.hersys.tasklist;

import org.camunda.bpm.engine.TaskService;
import org.hersys.access.CurrentActor;
import org.hersys.engine.OwnAuthority;
import org.hersys.tasklist.Refusal.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Taking a task for oneself and giving it back. */
@Component
@Transactional
public class ClaimingTask {

    private final WorkItems workItems;
    private final TaskService tasks;
    private final OwnAuthority authority;

    ClaimingTask(WorkItems workItems, TaskService tasks, OwnAuthority authority) {
        this.authority = authority;
        this.workItems = workItems;
        this.tasks = tasks;
    }

    /** The current actor takes the task; who has it already keeps it. */
    public void claim(String taskId) {
        TaskAtHand task = hold(taskId);
        String login = CurrentActor.get().login();
        if (task.assignee() != null && !task.isAssignedTo(login)) {
            throw Refusal.because(Reason.TAKEN, workItems.holder(taskId));
        }
        authority.decided(() -> {
            tasks.claim(taskId, login);
            return null;
        });
    }

    /** The current actor gives back an own task. */
    public void giveBack(String taskId) {
        TaskAtHand task = hold(taskId);
        if (!task.isAssignedTo(CurrentActor.get().login())) {
            throw Refusal.because(Reason.NOT_YOURS);
        }
        authority.decided(() -> {
            tasks.setAssignee(taskId, null);
            return null;
        });
    }

    private TaskAtHand hold(String taskId) {
        return workItems.hold(taskId).orElseThrow(() -> Refusal.because(Reason.GONE));
    }
}

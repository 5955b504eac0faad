package org.hersys.observation.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.hersys.engine.OwnAuthority;
import org.hersys.observation.WatchCourse;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells the process observeHealth of a case what the watch has found; the id of the case is the business key. */
@Component
class ObserveHealthEngine implements WatchCourse {

    private static final List<String> PROCESSES = List.of("observeHealth", "searchSilent");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final OwnAuthority authority;

    ObserveHealthEngine(@Lazy RuntimeService runtime, @Lazy TaskService tasks, OwnAuthority authority) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.authority = authority;
    }

    @Override
    public boolean missed(long caseId) {
        return tell(caseId, "observation.missed");
    }

    @Override
    public boolean stopSearch(long caseId) {
        return tell(caseId, "observation.searchStopped");
    }

    @Override
    public void handOver(long caseId, String group, String toGroup) {
        authority.call(() -> {
            open(caseId, group).forEach(task -> {
                tasks.deleteGroupIdentityLink(task.getId(), group, IdentityLinkType.CANDIDATE);
                tasks.addGroupIdentityLink(task.getId(), toGroup, IdentityLinkType.CANDIDATE);
                tasks.setAssignee(task.getId(), null);
            });
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(Long.toString(caseId)).list().stream()
                    .filter(instance ->
                            PROCESSES.contains(instance.getProcessDefinitionId().split(":")[0]))
                    .forEach(instance -> runtime.setVariable(instance.getId(), "observerGroup", toGroup));
            return null;
        });
    }

    private List<Task> open(long caseId, String group) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(Long.toString(caseId))
                .taskCandidateGroup(group)
                .includeAssignedTasks()
                .taskDefinitionKeyIn("userTask_recordObservation", "userTask_handleAlert")
                .list();
    }

    private boolean tell(long caseId, String message) {
        return authority.call(() -> {
            List<Execution> waiting = runtime.createExecutionQuery()
                    .processInstanceBusinessKey(Long.toString(caseId))
                    .messageEventSubscriptionName(message)
                    .list();
            waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
            return !waiting.isEmpty();
        });
    }
}

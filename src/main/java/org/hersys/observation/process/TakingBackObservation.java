package org.hersys.observation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.hersys.casefile.GrantEnded;
import org.hersys.engine.OwnAuthority;
import org.hersys.observation.Observers;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When staff end an observer's sight, the health centre observes instead and gets the open tasks: nobody's patient is forgotten. */
@Component
class TakingBackObservation {

    private static final String PROCESS = "observeHealth";

    private final Observers observers;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final OwnAuthority authority;

    TakingBackObservation(
            Observers observers, @Lazy TaskService tasks, @Lazy RuntimeService runtime, OwnAuthority authority) {
        this.observers = observers;
        this.tasks = tasks;
        this.runtime = runtime;
        this.authority = authority;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(GrantEnded ended) {
        String office = observers.takeBack(ended.caseId()) + ".nurse";
        String agency = ended.organisation() + ".agency";
        authority.call(() -> {
            move(Long.toString(ended.caseId()), agency, office);
            return null;
        });
    }

    private void move(String businessKey, String from, String to) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey(PROCESS)
                .taskCandidateGroup(from)
                .includeAssignedTasks()
                .list()
                .forEach(task -> {
                    tasks.setAssignee(task.getId(), null);
                    tasks.addGroupIdentityLink(task.getId(), to, IdentityLinkType.CANDIDATE);
                    tasks.deleteGroupIdentityLink(task.getId(), from, IdentityLinkType.CANDIDATE);
                });
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey(PROCESS)
                .list()
                .forEach(instance -> runtime.setVariable(instance.getId(), "observerGroup", to));
    }
}

package org.hersys.investigation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.hersys.engine.OwnAuthority;
import org.hersys.investigation.CaseUrgency;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Keeps the urgency of an investigation in the process investigateCase. */
@Component
class InvestigateCaseEngine implements CaseUrgency {

    private static final String PROCESS = "investigateCase";
    private static final String PRIORITY = "priority";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final OwnAuthority authority;

    InvestigateCaseEngine(@Lazy RuntimeService runtime, @Lazy TaskService tasks, OwnAuthority authority) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.authority = authority;
    }

    @Override
    public void raise(long caseId, int priority) {
        String businessKey = Long.toString(caseId);
        authority.call(() -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(businessKey, PROCESS)
                    .list()
                    .forEach(instance -> runtime.setVariable(instance.getId(), PRIORITY, priority));
            tasks.createTaskQuery()
                    .processDefinitionKey(PROCESS)
                    .processInstanceBusinessKey(businessKey)
                    .list()
                    .forEach(task -> tasks.setPriority(task.getId(), priority));
            return null;
        });
    }
}

package org.hersys.investigation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.hersys.engine.OwnAuthority;
import org.hersys.investigation.CaseUrgency;
import org.hersys.investigation.QuestionnaireCourse;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells the process investigateCase of urgency and of answers. */
@Component
class InvestigateCaseEngine implements CaseUrgency, QuestionnaireCourse {

    private static final String PROCESS = "investigateCase";
    private static final String PRIORITY = "priority";
    private static final String ANSWERED = "investigation.questionnaireAnswered";
    private static final String FAILED = "investigation.questionnaireFailed";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final OwnAuthority authority;

    InvestigateCaseEngine(@Lazy RuntimeService runtime, @Lazy TaskService tasks, OwnAuthority authority) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.authority = authority;
    }

    @Override
    public void answered(long caseId) {
        tell(caseId, ANSWERED);
    }

    @Override
    public boolean isAwaited(long caseId) {
        return authority.call(() -> runtime.createExecutionQuery()
                        .processInstanceBusinessKey(Long.toString(caseId))
                        .messageEventSubscriptionName(FAILED)
                        .count()
                > 0);
    }

    @Override
    public void failed(long caseId) {
        tell(caseId, FAILED);
    }

    private void tell(long caseId, String message) {
        authority.call(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(Long.toString(caseId))
                .correlateAllWithResult());
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

package org.hersys.contact.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.contact.Contact;
import org.hersys.contact.ContactCourse;
import org.hersys.engine.OwnAuthority;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Keeps the follow-up of a contact in the process followUpContact; the id of the case is the business key. */
@Component
class FollowUpContactEngine implements ContactCourse {

    private static final String PROCESS = "followUpContact";
    private static final String TESTED = "contact.tested";
    private static final String SOURCE_WITHDRAWN = "source.withdrawn";

    /** Contacts are well as far as anybody knows: patients come first, then who lives with one. */
    private static final int HOUSEHOLD = 30;

    private static final int OTHERS = 20;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final OwnAuthority authority;
    private final Cases cases;

    FollowUpContactEngine(@Lazy RuntimeService runtime, @Lazy TaskService tasks, OwnAuthority authority, Cases cases) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.authority = authority;
        this.cases = cases;
    }

    @Override
    public void begin(Contact contact) {
        CaseFile file = cases.get(contact.caseId());
        Map<String, Object> facts = Map.of(
                "contactId", contact.id(),
                "caseId", file.id(),
                "office", file.office(),
                "priority", contact.household() ? HOUSEHOLD : OTHERS);
        authority.steps(() ->
                authority.call(() -> runtime.startProcessInstanceByKey(PROCESS, Long.toString(file.id()), facts)));
    }

    @Override
    public Optional<String> tested(long contactId) {
        return authority.call(() -> {
            List<Execution> watched = runtime.createExecutionQuery()
                    .messageEventSubscriptionName(TESTED)
                    .processVariableValueEquals("contactId", contactId)
                    .list();
            watched.forEach(execution -> runtime.messageEventReceived(TESTED, execution.getId()));
            return tasks
                    .createTaskQuery()
                    .taskDefinitionKey("userTask_observeContact")
                    .processVariableValueEquals("contactId", contactId)
                    .list()
                    .stream()
                    .map(Task::getId)
                    .findFirst();
        });
    }

    @Override
    public void exemptAll(long caseId) {
        authority.call(() -> runtime.createMessageCorrelation(SOURCE_WITHDRAWN)
                .processInstanceBusinessKey(Long.toString(caseId))
                .correlateAllWithResult());
    }
}

package org.hersys.messaging;

import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody phones the person whom a message has not reached. */
@Component
@Transactional
class PhonePersonHandler implements FormHandler<PhonePersonForm> {

    private final ReachingPerson reaching;
    private final ReachFacts facts;

    PhonePersonHandler(ReachingPerson reaching, ReachFacts facts) {
        this.reaching = reaching;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "phone-person";
    }

    @Override
    public Class<PhonePersonForm> type() {
        return PhonePersonForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        return facts.of(task);
    }

    @Override
    public FormOutcome submit(FormTask task, PhonePersonForm answers) {
        if (answers.reached() == null) {
            return FormOutcome.refused("reached", "problem.required");
        }
        boolean reached = "yes".equals(answers.reached());
        reaching.note(
                task.caseId(),
                reached ? "reachedByPhone" : "notReachedByPhone",
                answers.note(),
                CurrentActor.get().login());
        return FormOutcome.done(Map.of("reached", reached ? "yes" : "no"));
    }
}

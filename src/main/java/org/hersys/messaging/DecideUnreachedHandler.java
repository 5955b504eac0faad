package org.hersys.messaging;

import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The supervisor answers for what happens with a person whom nobody has met. */
@Component
@Transactional
class DecideUnreachedHandler implements FormHandler<DecideUnreachedForm> {

    private final ReachingPerson reaching;
    private final ReachFacts facts;

    DecideUnreachedHandler(ReachingPerson reaching, ReachFacts facts) {
        this.reaching = reaching;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "decide-unreached";
    }

    @Override
    public Class<DecideUnreachedForm> type() {
        return DecideUnreachedForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        return facts.of(task);
    }

    @Override
    public FormOutcome submit(FormTask task, DecideUnreachedForm answers) {
        if (answers.note() == null || answers.note().isBlank()) {
            return FormOutcome.refused("note", "problem.required");
        }
        reaching.note(
                task.caseId(),
                "unreachedDecided",
                answers.note(),
                CurrentActor.get().login());
        return FormOutcome.done(Map.of());
    }
}

package org.hersys.messaging;

import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody goes to the person whom neither message nor call has reached. */
@Component
@Transactional
class SeekPersonHandler implements FormHandler<SeekPersonForm> {

    private final ReachingPerson reaching;
    private final ReachFacts facts;

    SeekPersonHandler(ReachingPerson reaching, ReachFacts facts) {
        this.reaching = reaching;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "seek-person";
    }

    @Override
    public Class<SeekPersonForm> type() {
        return SeekPersonForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        return facts.of(task);
    }

    @Override
    public FormOutcome submit(FormTask task, SeekPersonForm answers) {
        if (answers.found() == null) {
            return FormOutcome.refused("found", "problem.required");
        }
        boolean found = "yes".equals(answers.found());
        reaching.note(
                task.caseId(),
                found ? "metAtHome" : "notMetAtHome",
                answers.note(),
                CurrentActor.get().login());
        return FormOutcome.done(Map.of("found", found ? "yes" : "no"));
    }
}

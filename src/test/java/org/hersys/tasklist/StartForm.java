package org.hersys.tasklist;

import jakarta.validation.constraints.NotBlank;
import java.util.Date;
import java.util.Map;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.OpeningCase;
import org.springframework.stereotype.Component;

/** A start form made for tests: opens a case of the actor's office. */
@Component
class StartForm implements FormHandler<StartForm.Answers> {

    private final OpeningCase opening;

    StartForm(OpeningCase opening) {
        this.opening = opening;
    }

    record Answers(@NotBlank String name) {}

    @Override
    public String form() {
        return "test-start";
    }

    @Override
    public Class<Answers> type() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        return Map.of("name", "");
    }

    @Override
    public FormOutcome submit(FormTask task, Answers answers) {
        Actor actor = CurrentActor.get();
        long caseId = opening.open(Errands.newCase(answers.name(), actor));
        if ("stop".equals(answers.name())) {
            throw new IllegalStateException("stopped by the test with " + answers.name());
        }
        return new FormOutcome.Done(
                Map.of("office", actor.organisation(), "priority", 50, "firstContactDue", new Date()), caseId);
    }
}

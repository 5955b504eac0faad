package org.hersys.messaging;

import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody has seen to a message that no rule could settle. */
@Component
@Transactional
class AnswerMessageHandler implements FormHandler<AnswerMessageForm> {

    private final ReachingPerson reaching;
    private final AnsweringMessage answering;

    AnswerMessageHandler(ReachingPerson reaching, AnsweringMessage answering) {
        this.reaching = reaching;
        this.answering = answering;
    }

    @Override
    public String form() {
        return "answer-message";
    }

    @Override
    public Class<AnswerMessageForm> type() {
        return AnswerMessageForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        return answering.facts(task);
    }

    @Override
    public FormOutcome submit(FormTask task, AnswerMessageForm answers) {
        if (answers.note() == null || answers.note().isBlank()) {
            return FormOutcome.refused("note", "problem.required");
        }
        reaching.note(
                task.caseId(),
                "messageAnswered",
                answers.note(),
                CurrentActor.get().login());
        return FormOutcome.done(Map.of());
    }
}

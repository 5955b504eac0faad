package org.hersys.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finishes tasks whose form has a usual answer without anybody opening it. */
@Component
@Transactional
public class FinishingUnread {

    private final WorkItems workItems;
    private final FormsOfModels models;
    private final FormHandlers handlers;
    private final FillingForm filling;
    private final ClaimingTask claiming;
    private final ObjectMapper json;

    FinishingUnread(
            WorkItems workItems,
            FormsOfModels models,
            FormHandlers handlers,
            FillingForm filling,
            ClaimingTask claiming,
            ObjectMapper json) {
        this.workItems = workItems;
        this.models = models;
        this.handlers = handlers;
        this.filling = filling;
        this.claiming = claiming;
        this.json = json;
    }

    /** Whether the task is open and may be finished unread now. */
    @Transactional(readOnly = true)
    public boolean fits(String taskId) {
        return workItems.atHand(taskId).flatMap(this::answers).isPresent();
    }

    /**
     * The current actor takes the task and finishes it with its usual answer, or changes nothing.
     *
     * @return false when a person must look at it
     * @throws Refusal when it is finished already, somebody else's or of a role the actor does not have
     */
    public boolean finish(String taskId) {
        TaskAtHand task = workItems.atHand(taskId).orElseThrow(() -> Refusal.because(Refusal.Reason.GONE));
        Optional<ObjectNode> answers = answers(task);
        answers.ifPresent(given -> {
            claiming.claim(taskId);
            filling.submit(taskId, given);
        });
        return answers.isPresent();
    }

    private Optional<ObjectNode> answers(TaskAtHand task) {
        return Optional.of(handlers.get(models.task(task.definition(), task.element())))
                .filter(UsualAnswers.class::isInstance)
                .map(UsualAnswers.class::cast)
                .flatMap(form -> form.usual(filling.load(task.id())))
                .map(answers -> json.<ObjectNode>valueToTree(answers));
    }
}

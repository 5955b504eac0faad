package org.hersys.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.engine.OwnAuthority;
import org.hersys.tasklist.Refusal.Reason;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The form of an open task: shown from the case file, answered into it, the task finished in the same transaction. */
@Component
public class FillingForm {

    private final WorkItems workItems;
    private final FormsOfModels models;
    private final Forms forms;
    private final FormAnswers answering;
    private final ModelNames names;
    private final CaseChanges changes;
    private final TaskService tasks;
    private final OwnAuthority authority;
    private final TaskLooks looks;

    FillingForm(
            WorkItems workItems,
            FormsOfModels models,
            Forms forms,
            FormAnswers answering,
            ModelNames names,
            CaseChanges changes,
            TaskService tasks,
            OwnAuthority authority,
            TaskLooks looks) {
        this.authority = authority;
        this.looks = looks;
        this.changes = changes;
        this.workItems = workItems;
        this.names = names;
        this.models = models;
        this.forms = forms;
        this.answering = answering;
        this.tasks = tasks;
    }

    /** Who does the task, why and by when, in the reader's language. */
    @Transactional(readOnly = true)
    public String documentation(OpenTask task) {
        return names.documentation(task);
    }

    /** Id of the task's form. */
    @Transactional(readOnly = true)
    public String form(String taskId) {
        return place(find(taskId)).form();
    }

    /** The task's form with its words in the reader's language. */
    @Transactional(readOnly = true)
    public JsonNode schema(String taskId) {
        return schema(find(taskId));
    }

    /** What the form shows. */
    @Transactional(readOnly = true)
    public Map<String, Object> load(String taskId) {
        return load(find(taskId));
    }

    /**
     * What somebody sees of a task's form.
     *
     * @param version where the task's case stands; a form opened now is sent with it
     */
    public record Shown(Map<String, Object> content, String version) {}

    /** Shows the form to the current actor, whose look is noted in the same transaction: no note, no look. */
    @Transactional
    public Shown show(String taskId) {
        TaskAtHand task = find(taskId);
        looks.note(task);
        String version = Long.toString(changes.version(task.caseId()));
        return new Shown(load(task), version);
    }

    private Map<String, Object> load(TaskAtHand task) {
        return answering.load(place(task), of(task));
    }

    /** Takes the answers and finishes the task, or changes nothing. */
    @Transactional
    public void submit(String taskId, ObjectNode answers) {
        submit(taskId, null, answers);
    }

    /**
     * Takes the answers and finishes the task, or changes nothing.
     *
     * @param version where the case stood when the form was opened, or null; what people have changed since is a reason
     *     to refuse
     */
    @Transactional
    public void submit(String taskId, String version, ObjectNode answers) {
        TaskAtHand task = workItems.hold(taskId).orElseThrow(() -> Refusal.because(Reason.GONE));
        requireOwn(task);
        changes.requireNoneSince(version, task.caseId());
        Map<String, Object> held = answering.held(place(task), of(task));
        FormOutcome.Done done = answering.submit(place(task), schema(task), of(task), answers);
        Map<String, Object> facts = FactNames.checked(done.facts());
        looks.completed(task, held, answers);
        authority.steps(() -> {
            tasks.complete(taskId, facts);
            return null;
        });
    }

    private void requireOwn(TaskAtHand task) {
        Actor actor = CurrentActor.get();
        if (task.assignee() == null) {
            throw Refusal.because(Reason.UNCLAIMED);
        }
        if (!task.isAssignedTo(actor.login())) {
            throw Refusal.because(Reason.TAKEN, workItems.holder(task.id()));
        }
        if (actor.roles().stream().noneMatch(role -> task.group().endsWith("." + role.code()))) {
            throw Refusal.because(Reason.OTHER_ROLE);
        }
    }

    private TaskAtHand find(String taskId) {
        return workItems.atHand(taskId).orElseThrow(() -> Refusal.because(Reason.GONE));
    }

    private JsonNode schema(TaskAtHand task) {
        FormsOfModels.Place place = place(task);
        return answering.fit(
                place, of(task), forms.get(task.definition(), place.form(), LocaleContextHolder.getLocale()));
    }

    private FormsOfModels.Place place(TaskAtHand task) {
        return models.task(task.definition(), task.element());
    }

    private FormTask of(TaskAtHand task) {
        return new FormTask(
                task.id(),
                task.process(),
                task.element(),
                task.caseId(),
                task.dueAt(),
                new LaterFacts(() -> authority.decided(() -> tasks.getVariables(task.id()))));
    }
}

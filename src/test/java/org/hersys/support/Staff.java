package org.hersys.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.hersys.text.Dates;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** People of the invented organisations at work: each act is one transaction, forms are filled as Tasklist does it. */
@Component
public class Staff {

    /** A nurse of the health centre 13103, in whose area the clinic lies. */
    public static final Actor NURSE = actor("nurse.minato", "13103", "13", Role.NURSE);

    /** A colleague of hers. */
    public static final Actor COLLEAGUE = actor("nurse2.minato", "13103", "13", Role.NURSE);

    /** A nurse of another health centre of the prefecture. */
    public static final Actor NEIGHBOUR = actor("nurse.shinjuku", "13104", "13", Role.NURSE);

    /** A nurse of a health centre of another prefecture. */
    public static final Actor FAR_NURSE = actor("nurse.yokohama", "14103", "14", Role.NURSE);

    /** The clinic that reports. */
    public static final Actor CLINIC = actor("clinic.sakura", "C13103-01", "13", Role.CLINIC);

    /** Another clinic. */
    public static final Actor OTHER_CLINIC = actor("clinic.keyaki", "C13104-01", "13", Role.CLINIC);

    /** A support centre that observes patients. */
    public static final Actor AGENCY = actor("agency.toto", "S13-01", "13", Role.AGENCY);

    /** The prefecture's desk. */
    public static final Actor COORDINATOR = actor("coordinator.toto", "13", "13", Role.COORDINATOR);

    private final TransactionTemplate transaction;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final List<FormHandler<?>> handlers;
    private final ObjectMapper json;

    Staff(
            PlatformTransactionManager transactions,
            TaskService tasks,
            RuntimeService runtime,
            List<FormHandler<?>> handlers,
            ObjectMapper json) {
        this.transaction = new TransactionTemplate(transactions);
        this.tasks = tasks;
        this.runtime = runtime;
        this.handlers = handlers;
        this.json = json;
    }

    /** Does something as somebody, in one transaction. */
    public <T> T as(Actor actor, Supplier<T> work) {
        LocaleContextHolder.setLocale(actor.language());
        try {
            return CurrentActor.as(actor, () -> transaction.execute(status -> work.get()));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** Does something without a result as somebody, in one transaction. */
    public void run(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return null;
        });
    }

    /** Does something as the system. */
    public <T> T asSystem(Supplier<T> work) {
        return as(Actor.system(), work);
    }

    /** What a form shows to somebody for the one open task of a case. */
    public Map<String, Object> open(Actor actor, String form, long caseId) {
        return ask(actor, form, caseId, FormHandler::load);
    }

    /** Asks a form something about the one open task of a case. */
    public <T> T ask(Actor actor, String form, long caseId, BiFunction<FormHandler<?>, FormTask, T> question) {
        return as(actor, () -> question.apply(handler(form), task(form, caseId)));
    }

    /** Fills a form for the one open task of a case; when it is taken the task is completed with its facts. */
    public FormOutcome fill(Actor actor, String form, long caseId, Object answers) {
        return as(actor, () -> {
            FormTask task = task(form, caseId);
            FormOutcome outcome = submit(handler(form), task, answers);
            if (outcome instanceof FormOutcome.Done done) {
                tasks.complete(task.taskId(), done.facts());
            }
            return outcome;
        });
    }

    /** Fills a start form and starts its process. */
    public FormOutcome start(Actor actor, String form, String process, Object answers) {
        return as(actor, () -> {
            FormOutcome outcome =
                    submit(handler(form), new FormTask(null, process, "start", null, null, Map.of()), answers);
            if (outcome instanceof FormOutcome.Done done) {
                runtime.startProcessInstanceByKey(process, Long.toString(done.caseId()), done.facts());
            }
            return outcome;
        });
    }

    private FormTask task(String form, long caseId) {
        String element = "userTask_" + camelCase(form);
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(Long.toString(caseId))
                .taskDefinitionKey(element)
                .singleResult();
        if (task == null) {
            throw new AssertionError("No task " + element + " of case " + caseId);
        }
        return new FormTask(task.getId(), "", element, caseId, due(task), tasks.getVariables(task.getId()));
    }

    /** By when a task should be done; null where nothing says so. */
    static OffsetDateTime due(Task task) {
        return task.getDueDate() == null
                ? null
                : task.getDueDate().toInstant().atZone(Dates.JAPAN).toOffsetDateTime();
    }

    private FormHandler<?> handler(String form) {
        return handlers.stream()
                .filter(handler -> handler.form().equals(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No handler of form " + form));
    }

    /** Answers are the form's record, or its keys and values where the record is another module's own. */
    private <R> FormOutcome submit(FormHandler<R> handler, FormTask task, Object answers) {
        return handler.submit(
                task,
                answers instanceof Map<?, ?>
                        ? json.convertValue(answers, handler.type())
                        : handler.type().cast(answers));
    }

    private static String camelCase(String kebab) {
        StringBuilder name = new StringBuilder();
        for (String word : kebab.split("-")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private static Actor actor(String login, String organisation, String prefecture, Role role) {
        return new Actor(login, organisation, prefecture, Set.of(role), Locale.ENGLISH);
    }
}

package org.hersys.support;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseHistory;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.casefile.NewCase;
import org.hersys.casefile.OpeningCase;
import org.hersys.casefile.Person;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays parts of a case's life as real people do: a form is read and answered under their row security. */
@TestComponent
public class CareCase {

    /** People of the demo. */
    public static final Actor NURSE = actor("nurse.minato", "13103", Role.NURSE);

    /** A nurse of another office. */
    public static final Actor OTHER_NURSE = actor("nurse.shinjuku", "13104", Role.NURSE);

    /** The prefecture's desk. */
    public static final Actor DESK = actor("coordinator.toto", "13", Role.COORDINATOR);

    /** A ward. */
    public static final Actor HOSPITAL = actor("hospital.chuo", "H13-01", Role.CLINIC);

    /** A hotel's nurse. */
    public static final Actor HOTEL = actor("hotel.shiosai", "L13-01", Role.AGENCY);

    /** The support centre. */
    public static final Actor AGENCY = actor("agency.toto", "S13-01", Role.AGENCY);

    private final OpeningCase opening;
    private final Cases cases;
    private final CaseHistory history;
    private final CaseTimeline timeline;
    private final JdbcClient jdbc;
    private final RuntimeService processes;
    private final TaskService tasks;
    private final HistoryService past;
    private final TransactionTemplate transaction;
    private final List<FormHandler<?>> handlers;

    CareCase(
            OpeningCase opening,
            Cases cases,
            CaseHistory history,
            CaseTimeline timeline,
            JdbcClient jdbc,
            RuntimeService processes,
            TaskService tasks,
            HistoryService past,
            TransactionTemplate transaction,
            List<FormHandler<?>> handlers) {
        this.opening = opening;
        this.cases = cases;
        this.history = history;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.processes = processes;
        this.tasks = tasks;
        this.past = past;
        this.transaction = transaction;
        this.handlers = handlers;
    }

    /** A case of a person of an age, without a telephone that a machine could call, whose illness began some days ago. */
    public long open(int age, Integer daysSinceOnset) {
        LocalDate today = LocalDate.now();
        Person person = new Person(
                0, "検査 花子", "けんさ はなこ", "female", today.minusYears(age).minusDays(1), null, null, "ja");
        LocalDate onset = daysSinceOnset == null ? null : today.minusDays(daysSinceOnset);
        NewCase begun = new NewCase(
                person,
                "covid19",
                "東京都港区1-2-3",
                "13103",
                "13",
                "C13103-01",
                today.minusDays(1),
                onset,
                OffsetDateTime.now().plusDays(1),
                OffsetDateTime.now(),
                50,
                null);
        return as(Actor.system(), () -> opening.open(begun));
    }

    /** An interview in which the patient was reached; the values stand as in SQL. */
    public void interview(long caseId, int spo2, String symptoms, String risks, String others) {
        String insert = """
                insert into interview (case_id, reached, spo2, temperature, symptoms, risk_factors, dyspnoea,
                  oxygen_needed, lives_alone, held_by, lives_with_risk, needs_care, can_isolate, care_facility)
                values (?, true, ?, 37.0, string_to_array(?, ' '), string_to_array(?, ' '), false,
                  false, false, 'nurse.minato', %s)""";
        as(Actor.system(), () -> jdbc.sql(insert.formatted(others))
                .params(caseId, spo2, symptoms, risks)
                .update());
    }

    /** Starts a process of the case. */
    public ProcessInstance start(String process, long caseId, Map<String, Object> more) {
        Map<String, Object> facts =
                new HashMap<>(Map.of("caseId", caseId, "office", "13103", "prefecture", "13", "priority", 50));
        facts.putAll(more);
        return as(Actor.system(), () -> processes.startProcessInstanceByKey(process, String.valueOf(caseId), facts));
    }

    /** What the form of the open task shows to somebody. */
    public Map<String, Object> read(Actor actor, long caseId, String element) {
        Task task = task(caseId, element);
        return as(actor, () -> handler(task).load(formTask(task, caseId)));
    }

    /** Answers the form of the open task as somebody would; the task is completed unless refused. */
    public FormOutcome answer(Actor actor, long caseId, String element, Object answers) {
        Task task = task(caseId, element);
        return as(actor, () -> {
            @SuppressWarnings("unchecked")
            FormHandler<Object> handler = (FormHandler<Object>) handler(task);
            FormOutcome outcome = handler.submit(formTask(task, caseId), answers);
            if (outcome instanceof FormOutcome.Done done) {
                tasks.complete(task.getId(), done.facts());
            }
            return outcome;
        });
    }

    /** The open task of an element. */
    public Task task(long caseId, String element) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(String.valueOf(caseId))
                .taskDefinitionKey(element)
                .singleResult();
    }

    /** The group that may work on the open task. */
    public String groupOf(long caseId, String element) {
        return tasks.getIdentityLinksForTask(task(caseId, element).getId())
                .get(0)
                .getGroupId();
    }

    /** The activities that an instance has passed or is in, in order. */
    public List<String> trace(ProcessInstance instance) {
        return past
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** The running process of a kind that belongs to the case. */
    public ProcessInstance instance(long caseId, String process) {
        return processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(caseId), process)
                .singleResult();
    }

    /** Whether somebody sees the case. */
    public boolean sees(Actor actor, long caseId) {
        return as(actor, () -> cases.find(caseId).isPresent());
    }

    /** The case as the system sees it. */
    public CaseFile file(long caseId) {
        return as(Actor.system(), () -> cases.get(caseId));
    }

    /** Kinds of the case's events as somebody sees them, newest first. */
    public List<String> events(Actor actor, long caseId) {
        return as(actor, () -> history.events(caseId).stream()
                .map(CaseHistory.Event::kind)
                .toList());
    }

    /** The case's own process enters a phase. */
    public void enter(long caseId, String phase) {
        as(Actor.system(), () -> {
            timeline.entered(caseId, phase);
            return null;
        });
    }

    /** Does something as somebody in one transaction. */
    public <T> T as(Actor actor, Supplier<T> work) {
        LocaleContextHolder.setLocale(actor.language());
        try {
            return CurrentActor.as(actor, () -> transaction.execute(status -> work.get()));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private FormHandler<?> handler(Task task) {
        String form = task.getTaskDefinitionKey()
                .replace("userTask_", "")
                .replaceAll("([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
        return handlers.stream()
                .filter(handler -> handler.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    private FormTask formTask(Task task, long caseId) {
        String process = task.getProcessDefinitionId().split(":")[0];
        return new FormTask(
                task.getId(),
                process,
                task.getTaskDefinitionKey(),
                caseId,
                Staff.due(task),
                tasks.getVariables(task.getId()));
    }

    private static Actor actor(String login, String organisation, Role role) {
        return new Actor(login, organisation, "13", Set.of(role), Locale.JAPANESE);
    }
}

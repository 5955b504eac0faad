package org.hersys.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hersys.access.Account;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.Cases;
import org.hersys.casefile.OpenTasks;
import org.hersys.casefile.OpenTasks.OpenTask;
import org.hersys.investigation.AnsweringQuestionnaire;
import org.hersys.investigation.Questionnaires;
import org.hersys.tasklist.ClaimingTask;
import org.hersys.tasklist.FillingForm;
import org.hersys.tasklist.StartingProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays invented cases to every stage of their life at the first start, by the very forms and tasks people use. */
@Component
@Order(20)
@ConditionalOnExpression("${hersys.demo.enabled} and ${hersys.demo.cases}")
class DemoCases implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final int MOST_TASKS = 12;
    private static final int LONG_AGO = 7;
    private static final Set<String> BESIDE = Set.of("followUpContact", DemoCompletions.PROCESS);

    private final StartingProcess starting;
    private final ClaimingTask claiming;
    private final FillingForm filling;
    private final OpenTasks openTasks;
    private final Cases cases;
    private final DemoContacts contacts;
    private final DemoCompletions completions;
    private final Questionnaires questionnaires;
    private final AnsweringQuestionnaire answering;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Clock clock;

    DemoCases(
            StartingProcess starting,
            ClaimingTask claiming,
            FillingForm filling,
            OpenTasks openTasks,
            Cases cases,
            DemoContacts contacts,
            DemoCompletions completions,
            Questionnaires questionnaires,
            AnsweringQuestionnaire answering,
            TransactionTemplate transaction,
            ObjectMapper json,
            Clock clock) {
        this.starting = starting;
        this.claiming = claiming;
        this.filling = filling;
        this.openTasks = openTasks;
        this.cases = cases;
        this.contacts = contacts;
        this.completions = completions;
        this.questionnaires = questionnaires;
        this.answering = answering;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (CurrentActor.as(Actor.system(), cases::any)) {
            return;
        }
        List<DemoPatient> patients = DemoPatients.all();
        LOG.info("Inventing {} cases for the demo", patients.size());
        for (int serial = 0; serial < patients.size(); serial++) {
            play(patients.get(serial), serial + 1);
        }
    }

    private void play(DemoPatient patient, int serial) {
        long caseId = CurrentActor.as(
                actor(patient.clinic()),
                () -> transaction.execute(status -> {
                    ObjectNode answers = json.valueToTree(patient.notification(LocalDate.now(clock), serial));
                    String definition = starting.startable().get(0).definition();
                    return Long.parseLong(starting.submit(definition, answers).businessKey());
                }));
        Map<String, List<Map<String, Object>>> choices = new HashMap<>();
        patient.choices().forEach((task, answers) -> choices.put(task, new ArrayList<>(answers)));
        for (int step = 0; step < MOST_TASKS && advance(patient, caseId, choices); step++) {
            LOG.debug("A demo case has come a step further");
        }
        completions.complete(caseId, serial);
        contacts.followUp(caseId, patient.daysAgo() >= LONG_AGO);
    }

    /** Does the next task of the case; false when it stands where it should. */
    private boolean advance(DemoPatient patient, long caseId, Map<String, List<Map<String, Object>>> choices) {
        OpenTask task = CurrentActor.as(Actor.system(), () -> openTasks.of(List.of(caseId))).stream()
                .filter(open -> !BESIDE.contains(open.process()))
                .findFirst()
                .orElse(null);
        if (task == null && answers(patient, caseId)) {
            return true;
        }
        if (task == null
                || task.element().equals(patient.stopBefore())
                        && choices.getOrDefault(task.element(), List.of()).isEmpty()) {
            return false;
        }
        CurrentActor.runAs(actorOf(task), () -> {
            claiming.claim(task.taskId());
            filling.submit(task.taskId(), answers(task, patient, choices));
        });
        return true;
    }

    /** Answers the questionnaire, where it is awaited, as the patient would on the phone. */
    private boolean answers(DemoPatient patient, long caseId) {
        if ("userTask_interviewPatient".equals(patient.stopBefore())) {
            return false;
        }
        Map<String, Object> answers = new HashMap<>(DemoAnswers.usual(
                "userTask_interviewPatient", patient, LocalDate.now(clock), OffsetDateTime.now(clock)));
        answers.keySet().removeAll(Set.of("reached", "oxygenNeeded", "routeCertainty"));
        answers.put("consent", true);
        return CurrentActor.as(
                Actor.patient(Set.of(caseId), Locale.JAPANESE),
                () -> transaction.execute(status -> {
                    if (!answering.isOpen(caseId)) {
                        return false;
                    }
                    questionnaires.save(caseId, answers);
                    return answering.send(caseId).isEmpty();
                }));
    }

    private ObjectNode answers(OpenTask task, DemoPatient patient, Map<String, List<Map<String, Object>>> choices) {
        LocalDate today = LocalDate.now(clock);
        List<Map<String, Object>> chosen = choices.getOrDefault(task.element(), List.of());
        boolean again = task.element().equals("userTask_reviewPlacement");
        Map<String, Object> special = chosen.isEmpty() ? null : again ? chosen.get(0) : chosen.remove(0);
        Map<String, Object> answers = new HashMap<>(
                special == null
                        ? DemoAnswers.usual(
                                task.element(),
                                patient,
                                today,
                                OffsetDateTime.now(clock).withNano(0))
                        : special);
        answers.replaceAll((key, value) -> "today".equals(value) ? today.toString() : value);
        if (again) {
            String recommended = String.valueOf(CurrentActor.as(
                    CurrentActor.get(), () -> filling.load(task.taskId()).get("recommended")));
            answers.putIfAbsent("placement", recommended);
            if (!recommended.equals(answers.get("placement"))) {
                answers.put("overruleReason", "本人の希望と家庭の状況による（架空）。");
            }
        }
        return json.valueToTree(answers);
    }

    static Actor actorOf(OpenTask task) {
        String group = task.organisation() + "." + task.role();
        return DemoPeople.ALL.stream()
                .map(Account::actor)
                .filter(actor -> actor.groups().contains(group))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody of the demo works for " + group));
    }

    static Actor actor(String login) {
        return DemoPeople.ALL.stream()
                .filter(account -> account.login().equals(login))
                .map(Account::actor)
                .findFirst()
                .orElseThrow();
    }
}

package org.hersys.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.CareCase.AGENCY;
import static org.hersys.support.CareCase.NURSE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Households;
import org.hersys.messaging.Channel;
import org.hersys.messaging.MessageFailed;
import org.hersys.messaging.Messages;
import org.hersys.messaging.NewMessage;
import org.hersys.messaging.NumberRefused;
import org.hersys.messaging.Recipient;
import org.hersys.messaging.Urgency;
import org.hersys.support.CareCase;
import org.hersys.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who report on their own: nothing in the engine while all is well; alerts and the ladder of silence when not. */
@ProductTest
@Import(CareCase.class)
class SearchSilentProcessIT {

    private static final String RECORD = "userTask_recordObservation";
    private static final String VISIT = "userTask_visitSilent";
    private static final String DECIDE = "userTask_decideSilence";
    private static final String HANDLE = "userTask_handleAlert";
    private static final Actor SUPERVISOR =
            new Actor("supervisor.minato", "13103", "13", Set.of(Role.SUPERVISOR), Locale.JAPANESE);

    @Autowired
    CareCase care;

    @Autowired
    ReportingHealth reporting;

    @Autowired
    QueueingReminders reminders;

    @Autowired
    SearchingSilent searching;

    @Autowired
    CheckingReleases releases;

    @Autowired
    Watching watching;

    @Autowired
    Watches watches;

    @Autowired
    Households households;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Messages messages;

    @Autowired
    WantedReminders wanted;

    @Autowired
    RuntimeService processes;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoReportsWellCostsTheEngineNothing() {
        long caseId = atHome(2);
        ProcessInstance instance = care.start("observeHealth", caseId, Map.of());
        assertThat(care.task(caseId, RECORD)).isNull();
        long before = engineRows(caseId);

        assertThat(report(caseId, "36.4", 98)).isEqualTo("none");
        assertThat(report(caseId, "36.5", 97)).isEqualTo("none");

        assertThat(engineRows(caseId)).isEqualTo(before);
        assertThat(care.trace(instance)).endsWith("receiveTask_awaitReport");
        assertThat(watch(caseId).dueAt()).isAfter(java.time.OffsetDateTime.now());
        assertThat(watch(caseId).lastReportAt()).isNotNull();
    }

    @Test
    void anAlarmingReportIsATaskAtOnceAndASecondOneDoesNotDoubleIt() {
        long caseId = atHome(2);
        ProcessInstance instance = care.start("observeHealth", caseId, Map.of());

        assertThat(report(caseId, "36.8", 95)).isEqualTo("urgent");
        assertThat(care.groupOf(caseId, HANDLE)).isEqualTo("S13-01.agency");
        assertThat(report(caseId, "36.9", 94)).isEqualTo("urgent");
        assertThat(care.task(caseId, HANDLE)).isNotNull();
        assertThat(report(caseId, "36.4", 98)).isEqualTo("none");
        assertThat(care.groupOf(caseId, HANDLE)).isEqualTo("S13-01.agency");

        assertThat(report(caseId, "38.9", 91)).isEqualTo("emergency");
        assertThat(care.groupOf(caseId, HANDLE)).isEqualTo("S13-01.agency");
        assertThat(care.groupOf(caseId, "userTask_answerMessage"))
                .as("worse calls the health centre too")
                .isEqualTo("13103.nurse");
        assertThat(care.trace(instance)).contains("boundaryEvent_alertRaised");
        assertThat(watch(caseId).alertLevel()).isEqualTo("emergency");
        assertThat(care.as(Actor.system(), () -> jdbc.sql(
                                "select count(*) from notice where case_id = ? and template = 'healthEmergency'")
                        .param(caseId)
                        .query(Integer.class)
                        .single()))
                .as("the observer and the health centre are told")
                .isEqualTo(2);

        care.answer(NURSE, caseId, HANDLE, new HandleAlertForm("continue", "再測定で97、会話は普通"));
        assertThat(watch(caseId).alertLevel()).isNull();
        assertThat(care.trace(instance)).endsWith("receiveTask_awaitReport");
    }

    @Test
    void anEmergencyIsToldToThePersonOnDutyBySmsAndMailOnce() {
        long caseId = atHome(2);
        care.start("observeHealth", caseId, Map.of());
        care.as(Actor.system(), () -> jdbc.sql("""
                        insert into on_duty (organisation, login, phone, mail, since, set_by)
                        values ('13103', 'nurse.minato', '090-0000-4321', 'duty@example.jp', now(), 'nurse.minato')
                        on conflict (organisation) do update set phone = excluded.phone, mail = excluded.mail""").update());

        report(caseId, "38.9", 91);
        report(caseId, "39.0", 90);

        assertThat(care.as(
                        Actor.system(),
                        () -> jdbc.sql("""
                                select channel || ' ' || address || ' ' || urgency from message
                                 where case_id = ? and recipient_kind = 'address' order by 1""").param(caseId).query(String.class).list()))
                .containsExactly("mail duty@example.jp 1", "sms 090-0000-4321 1");
    }

    @Test
    void whoRefusesMessagesIsCalledAtOnceAndForEveryReportAfterwards() {
        long caseId = atHome(2);
        care.start("observeHealth", caseId, Map.of());
        care.as(Actor.system(), () -> {
            jdbc.sql("""
                            insert into number_state (number, state, since)
                            select '+81' || substr(translate(p.phone, '-', ''), 2), 'stopped', now()
                              from case_file c join person p on p.id = c.person_id where c.id = ?
                            on conflict (number) do update set state = 'stopped'""").param(caseId).update();
            events.publishEvent(new NumberRefused(caseId));
            return null;
        });
        care.answer(AGENCY, caseId, RECORD, well("yes"));
        care.as(Actor.system(), () -> jdbc.sql("delete from number_state where number = '+819000000000'")
                .update());

        assertThat(watch(caseId).isOwn()).isFalse();
        assertThat(care.groupOf(caseId, RECORD)).isEqualTo("S13-01.agency");
    }

    @Test
    void theSilentAreRemindedTwiceAndThenSearchedForUntilSomebodyReachesThem() {
        long caseId = atHome(2);
        care.start("observeHealth", caseId, Map.of());
        due(caseId, 0);
        sweep(reminders::queue);
        sweep(reminders::queue);
        due(caseId, 1);
        sweep(reminders::queue);
        assertThat(messages(caseId))
                .containsExactlyInAnyOrder("dailyReminder:sms", "dailyReminder:voice", "secondReminder:sms");

        due(caseId, 2);
        sweep(searching::search);
        assertThat(care.groupOf(caseId, RECORD)).isEqualTo("S13-01.agency");
        assertThat(watch(caseId).step()).isEqualTo(3);
        care.answer(AGENCY, caseId, RECORD, well("yes"));

        assertThat(trace(caseId)).contains("serviceTask_closeSearch");
        assertThat(care.task(caseId, RECORD)).as("reports on their own again").isNull();
        assertThat(watch(caseId).step()).isZero();
    }

    @Test
    void whoCanOnlyBeCalledIsAskedByAnAutomaticCallInTheirHours() {
        long caseId = atHome(2, "03-0000-0007");
        care.start("observeHealth", caseId, Map.of());
        assertThat(watch(caseId).isOwn()).isTrue();
        due(caseId, 0);
        sweep(reminders::queue);
        assertThat(messages(caseId)).containsExactly("dailyReminder:voice");
        due(caseId, 1);
        sweep(reminders::queue);
        assertThat(messages(caseId)).containsExactly("dailyReminder:voice", "dailyReminder:voice");
    }

    @Test
    void theSilentOfAHouseholdAreOneTaskUntilAllAreSettled() {
        long head = atHome(2);
        List<Long> members = List.of(atHome(2), atHome(2));
        members.forEach(member -> care.as(NURSE, () -> households.join(member, head)));
        List<Long> household = List.of(head, members.get(0), members.get(1));
        household.forEach(person -> care.start("observeHealth", person, Map.of()));
        household.forEach(person -> due(person, 2));
        sweep(searching::search);
        sweep(searching::search);
        assertThat(phoning(head)).containsExactly(RECORD);
        assertThat(members).allSatisfy(member -> assertThat(phoning(member)).isEmpty());
        assertThat(care.read(AGENCY, head, RECORD))
                .containsEntry("othersCount", 2)
                .containsKey("householdPage");

        care.answer(AGENCY, head, RECORD, well("no"));
        assertThat(phoning(head)).containsExactly(VISIT);
        assertThat(members).allSatisfy(member -> {
            assertThat(phoning(member)).isEmpty();
            assertThat(care.as(Actor.system(), () -> jdbc.sql(
                                    "select last_tried_at is not null from health_watch where case_id = ?")
                            .param(member)
                            .query(Boolean.class)
                            .single()))
                    .isTrue();
        });

        care.answer(NURSE, head, VISIT, visit("yes"));
        report(members.get(0), "36.4", 98);
        sweep(searching::search);
        assertThat(phoning(head)).isEmpty();
        assertThat(phoning(members.get(0))).isEmpty();
        assertThat(phoning(members.get(1))).as("who is still silent").containsExactly(RECORD);
        assertThat(care.read(AGENCY, members.get(1), RECORD))
                .containsKey("headPhone")
                .doesNotContainKey("othersCount");
    }

    @Test
    void whatTheSupervisorDecidesHoldsForAllOfTheHouseholdWhomTheTaskSpokeFor() {
        long head = atHome(2);
        long member = atHome(2);
        care.as(NURSE, () -> households.join(member, head));
        List.of(head, member).forEach(person -> care.start("observeHealth", person, Map.of()));
        List.of(head, member).forEach(person -> due(person, 2));
        sweep(searching::search);
        fire(head);
        fire(head);
        care.answer(SUPERVISOR, head, DECIDE, new DecideSilenceForm("goOn", "家族に照会、全員の無事を確認"));
        sweep(searching::search);

        assertThat(phoning(member)).isEmpty();
        assertThat(watch(member).step()).isZero();
    }

    @Test
    void whoWantsToPhoneHasTheTaskByTheSameClickAndAColleagueLeavesItToThem() {
        long caseId = atHome(2);
        care.start("observeHealth", caseId, Map.of());

        String task = care.as(AGENCY, () -> watching.call(care.file(caseId)).orElseThrow());
        assertThat(care.task(caseId, RECORD).getId()).isEqualTo(task);
        assertThat(care.task(caseId, RECORD).getAssignee()).isEqualTo(AGENCY.login());

        assertThat(care.as(NURSE, () -> watching.call(care.file(caseId)))).contains(task);
        assertThat(care.task(caseId, RECORD).getAssignee()).isEqualTo(AGENCY.login());
    }

    @Test
    void aReminderThatHasWaitedIsForThoseStillToReport() {
        long caseId = atHome(2);
        care.start("observeHealth", caseId, Map.of());
        due(caseId, 1);
        sweep(reminders::queue);
        assertThat(needless(caseId)).containsOnly(false);

        report(caseId, "36.4", 98);
        assertThat(needless(caseId)).containsOnly(true);

        due(caseId, 1);
        assertThat(needless(caseId)).containsOnly(false);
        care.as(NURSE, () -> watching.pause(care.file(caseId), "入院"));
        assertThat(needless(caseId)).containsOnly(true);
    }

    @Test
    void aReminderThatDoesNotArriveIsLeftToTheLadderSoThatOneTaskPhones() {
        long caseId = atHome(2);
        care.start("observeHealth", caseId, Map.of());
        due(caseId, 1);
        sweep(reminders::queue);
        fail(caseId, "secondReminder");
        assertThat(phoning(caseId)).isEmpty();

        due(caseId, 2);
        sweep(searching::search);
        fail(caseId, "secondReminder");
        assertThat(phoning(caseId)).containsExactly(RECORD);
    }

    @Test
    void whomALinkDoesNotReachIsPhonedByTheObserverAndBySomebodyElseOnlyWhereNobodyObserves() {
        long caseId = atHome(2);
        link(caseId);
        fail(caseId, "questionnaire");
        assertThat(phoning(caseId)).containsExactly("userTask_phonePerson");

        care.start("observeHealth", caseId, Map.of());
        due(caseId, 2);
        sweep(searching::search);
        assertThat(phoning(caseId)).as("the observer phones now").containsExactly(RECORD);

        long observed = atHome(2);
        care.start("observeHealth", observed, Map.of());
        link(observed);
        fail(observed, "questionnaire");
        assertThat(phoning(observed)).containsExactly(RECORD);
        assertThat(watch(observed).isSearched()).isTrue();
    }

    @Test
    void whoIsNotReachedIsVisitedAndWhoIsNotFoundIsDecidedAbout() {
        long caseId = searched();
        care.answer(AGENCY, caseId, RECORD, well("no"));
        assertThat(care.groupOf(caseId, VISIT)).isEqualTo("13103.nurse");
        assertThat(care.read(NURSE, caseId, VISIT).get("addressText").toString())
                .contains("港区");
        care.answer(NURSE, caseId, VISIT, visit("no"));
        assertThat(care.groupOf(caseId, DECIDE)).isEqualTo("13103.supervisor");
        care.answer(SUPERVISOR, caseId, DECIDE, new DecideSilenceForm("goOn", "家族に照会、無事を確認"));

        assertThat(care.task(caseId, RECORD)).isNull();
        assertThat(watch(caseId).step()).isZero();
        assertThat(care.events(NURSE, caseId))
                .contains("searchBegun", "visitPlanned", "supervisorCalledIn", "silenceDecided", "searchClosed");
    }

    @Test
    void whoIsFoundAtHomeIsAssessedByWhatTheVisitFinds() {
        long caseId = searched();
        care.answer(AGENCY, caseId, RECORD, well("no"));
        care.answer(NURSE, caseId, VISIT, visit("yes"));
        assertThat(care.task(caseId, VISIT)).isNull();
        assertThat(watch(caseId).lastLevel()).isEqualTo("none");
    }

    @Test
    void callAndVisitDoNotWaitForeverAndTheSupervisorMaySendForACare() {
        long caseId = searched();
        fire(caseId);
        assertThat(care.task(caseId, RECORD)).isNull();
        assertThat(care.task(caseId, VISIT)).isNotNull();
        fire(caseId);
        assertThat(care.task(caseId, DECIDE)).isNotNull();
        care.answer(SUPERVISOR, caseId, DECIDE, new DecideSilenceForm("worsened", "警察と訪問、搬送へ"));

        assertThat(history.createHistoricActivityInstanceQuery().activityId("endEvent_silentWorsened").list().stream()
                        .map(HistoricActivityInstance::getProcessInstanceId)
                        .map(id -> history.createHistoricProcessInstanceQuery()
                                .processInstanceId(id)
                                .singleResult()
                                .getBusinessKey()))
                .contains(String.valueOf(caseId));
    }

    @Test
    void aReportEndsTheSearchAndSoDoesAReasonToStop() {
        long reported = searched();
        report(reported, "36.4", 98);
        assertThat(care.task(reported, RECORD)).isNull();
        assertThat(watch(reported).step()).isZero();

        long stopped = searched();
        CaseFile file = care.file(stopped);
        assertThat(care.as(AGENCY, () -> watching.stop(file, "本人は睡眠中と家族から連絡"))).isTrue();
        assertThat(care.task(stopped, RECORD)).isNull();
        assertThat(watch(stopped).stoppedBecause()).contains("睡眠中");
    }

    @Test
    void whoMayBeReleasedIsLedThereByTheWatch() {
        long caseId = atHome(14);
        ProcessInstance instance = care.start("observeHealth", caseId, Map.of());
        reportEased(caseId);
        care.as(Actor.system(), () -> jdbc.sql(
                        "update observation set observed_at = observed_at - interval '73 hours' where case_id = ?")
                .param(caseId)
                .update());
        reportEased(caseId);
        care.as(Actor.system(), () -> jdbc.sql(
                        "update health_watch set release_from = now() - interval '1 minute' where case_id = ?")
                .param(caseId)
                .update());

        sweep(releases::check);

        assertThat(care.trace(instance)).contains("endEvent_releaseDue");
    }

    @Test
    void theWatchIsOneProcessWithoutATimerForAnybody() {
        ProcessInstance round = care.as(Actor.system(), () -> processes
                .createProcessInstanceByKey("watchObservation")
                .startBeforeActivity("startEvent_quarterPassed")
                .execute());
        assertThat(care.trace(round)).contains("serviceTask_queueReminders", "endEvent_everybodyWatched");
        assertThat(jobs.createJobQuery()
                        .processDefinitionKey("watchObservation")
                        .timers()
                        .count())
                .isEqualTo(1);
        assertThat(jobs.createJobQuery()
                        .processDefinitionKey("observeHealth")
                        .timers()
                        .count())
                .isZero();
    }

    @Test
    void givingAPersonToTheOfficeAndPausingKeepWhatIsOpen() {
        long caseId = searched();
        CaseFile file = care.file(caseId);
        assertThat(care.as(AGENCY, () -> watching.give(file, "13103"))).isTrue();
        assertThat(care.sees(AGENCY, caseId)).isFalse();
        assertThat(care.groupOf(caseId, RECORD)).isEqualTo("13103.nurse");
        assertThat(watch(caseId).step()).isEqualTo(3);

        assertThat(care.as(NURSE, () -> watching.pause(care.file(caseId), "入院")))
                .isTrue();
        assertThat(care.task(caseId, RECORD)).isNull();
        assertThat(care.as(NURSE, () -> watching.resume(care.file(caseId)))).isTrue();
        assertThat(watch(caseId).dueAt())
                .isBefore(java.time.OffsetDateTime.now().plusHours(24));
        assertThat(care.as(NURSE, () -> watching.give(care.file(caseId), "S13-01")))
                .isTrue();
        assertThat(care.sees(AGENCY, caseId)).isTrue();
    }

    private long atHome(int daysSinceOnset) {
        return atHome(daysSinceOnset, "090-0000-0000");
    }

    private long atHome(int daysSinceOnset, String phone) {
        long caseId = care.open(30, daysSinceOnset);
        care.as(Actor.system(), () -> jdbc.sql(
                        "update person set phone = ? where id = (select person_id from case_file where id = ?)")
                .params(phone, caseId)
                .update());
        care.interview(caseId, 98, "cough", "", "false, false, true, false");
        care.start("arrangePlacement", caseId, Map.of());
        return caseId;
    }

    private long searched() {
        long caseId = atHome(2);
        care.start("observeHealth", caseId, Map.of());
        due(caseId, 2);
        sweep(searching::search);
        return caseId;
    }

    private List<Boolean> needless(long caseId) {
        return care.as(Actor.system(), () -> jdbc
                .sql("select once_key from message where case_id = ? and once_key like 'watch:%'")
                .param(caseId)
                .query(String.class)
                .list()
                .stream()
                .map(wanted::isNeedless)
                .toList());
    }

    /** Staff send the person a new link. */
    private void link(long caseId) {
        care.as(
                Actor.system(),
                () -> messages.queue(new NewMessage(
                        Recipient.person(care.file(caseId).personId()),
                        Channel.SMS,
                        "questionnaire",
                        Map.of("link", "x"),
                        Urgency.CARE,
                        caseId,
                        java.time.Instant.now().plusSeconds(86_400),
                        null)));
    }

    /** The carrier says that the number does not exist. */
    private void fail(long caseId, String template) {
        care.as(Actor.system(), () -> {
            jdbc.sql("""
                            update message set state = 'undelivered', reason = 'wrong', announced = true
                             where case_id = ? and template = ? and channel = 'sms' returning id""")
                    .params(caseId, template)
                    .query(Long.class)
                    .list()
                    .forEach(message -> events.publishEvent(new MessageFailed(
                            message,
                            Recipient.Kind.PERSON,
                            "0",
                            Channel.SMS,
                            template,
                            Urgency.CARE,
                            caseId,
                            "undelivered",
                            "wrong")));
            return null;
        });
    }

    /** The open tasks in which somebody phones or seeks the person. */
    private List<String> phoning(long caseId) {
        return tasks.createTaskQuery().processInstanceBusinessKey(String.valueOf(caseId)).list().stream()
                .map(org.camunda.bpm.engine.task.Task::getTaskDefinitionKey)
                .filter(List.of(RECORD, VISIT, "userTask_phonePerson", "userTask_seekPerson")::contains)
                .toList();
    }

    private static void sweep(Runnable part) {
        CurrentActor.runAs(Actor.system(), part);
    }

    /** Lets the time of the next step come. */
    private void due(long caseId, int step) {
        care.as(Actor.system(), () -> jdbc.sql(
                        "update health_watch set step = ?, due_at = least(due_at, now() - interval '1 minute'), step_at = now() - interval '1 minute' where case_id = ? and ended_at is null")
                .params(step, caseId)
                .update());
    }

    private void fire(long caseId) {
        String instance = processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(caseId))
                .processDefinitionKey("searchSilent")
                .singleResult()
                .getId();
        String job = jobs.createJobQuery()
                .processInstanceId(instance)
                .timers()
                .singleResult()
                .getId();
        care.as(Actor.system(), () -> {
            jobs.executeJob(job);
            return null;
        });
    }

    private String report(long caseId, String temperature, int spo2) {
        HealthReport report = HealthReport.own(
                UUID.randomUUID().toString(),
                "web",
                new BigDecimal(temperature),
                spo2,
                List.of(),
                List.of(),
                null,
                null,
                null);
        return keep(caseId, report);
    }

    private void reportEased(long caseId) {
        keep(
                caseId,
                new HealthReport(
                        UUID.randomUUID().toString(),
                        "web",
                        true,
                        new BigDecimal("36.4"),
                        98,
                        null,
                        List.of(),
                        List.of(),
                        true,
                        false,
                        null,
                        null));
    }

    private String keep(long caseId, HealthReport report) {
        Actor patient = Actor.patient(Set.of(caseId), Locale.JAPANESE);
        return ((ReportOutcome.Kept) care.as(patient, () -> reporting.report(caseId, report))).level();
    }

    private Watch watch(long caseId) {
        return care.as(Actor.system(), () -> watches.open(caseId).orElseThrow());
    }

    private List<String> trace(long caseId) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(caseId))
                .processDefinitionKey("searchSilent")
                .list()
                .stream()
                .flatMap(instance ->
                        history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private List<String> messages(long caseId) {
        return care.as(Actor.system(), () -> jdbc.sql(
                        "select template || ':' || channel from message where case_id = ? and once_key like 'watch:%'")
                .param(caseId)
                .query(String.class)
                .list());
    }

    private long engineRows(long caseId) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instanceOf(caseId))
                .count();
    }

    private String instanceOf(long caseId) {
        return processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(caseId))
                .processDefinitionKey("observeHealth")
                .singleResult()
                .getId();
    }

    private static RecordObservationForm well(String reached) {
        boolean yes = "yes".equals(reached);
        return new RecordObservationForm(
                reached,
                yes ? new BigDecimal("36.4") : null,
                yes ? 98 : null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static VisitSilentForm visit(String found) {
        boolean yes = "yes".equals(found);
        return new VisitSilentForm(
                found,
                yes ? new BigDecimal("36.4") : null,
                yes ? 98 : null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }
}

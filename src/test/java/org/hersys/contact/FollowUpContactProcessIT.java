package org.hersys.contact;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.hersys.support.Notified.patient;
import static org.hersys.support.Notified.today;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.hersys.access.Actor;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseHistory;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Households;
import org.hersys.notification.CaseActOutcome;
import org.hersys.notification.CaseCourse;
import org.hersys.notification.Notifications;
import org.hersys.notification.RecordingDeath;
import org.hersys.notification.Report;
import org.hersys.notification.ReportOutcome;
import org.hersys.notification.ReportingCase;
import org.hersys.notification.WithdrawingNotification;
import org.hersys.observation.HealthReport;
import org.hersys.observation.ReportingHealth;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.text.Dates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class FollowUpContactProcessIT {

    @Autowired
    Staff staff;

    @Autowired
    ReportingCase reporting;

    @Autowired
    RegisteringContacts registering;

    @Autowired
    FollowingUpContacts followingUp;

    @Autowired
    Contacts contacts;

    @Autowired
    Notifications notifications;

    @Autowired
    Cases cases;

    @Autowired
    CaseCourse course;

    @Autowired
    ContactCourse contactCourse;

    @Autowired
    ReportingHealth reportingHealth;

    @Autowired
    Households households;

    @Autowired
    SharedHome sharedHome;

    @Autowired
    CaseHistory history;

    @Autowired
    List<FormHandler<?>> handlers;

    @Autowired
    ObjectMapper json;

    @Autowired
    WithdrawingNotification withdrawing;

    @Autowired
    RecordingDeath recordingDeath;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void followTheEngine(@Autowired ProcessEngine engine) {
        BpmnAwareTests.init(engine);
    }

    @Test
    void theWatchLastsAsLongAsTheRulesInForceSay() {
        ProcessInstance followUp = begun(true);
        assertThat(followUp).isWaitingAtExactly("userTask_informContact");
        assertThat(followUp).task().hasCandidateGroup("13103.nurse");
        LocalDate end = today().minusDays(1).plusDays(7);
        org.assertj.core.api.Assertions.assertThat(contact(followUp).observedUntil())
                .isEqualTo(end);
        Date due = BpmnAwareTests.task(followUp).getDueDate();
        org.assertj.core.api.Assertions.assertThat(
                        due.toInstant().atZone(Dates.JAPAN).toLocalDate())
                .isEqualTo(end);
    }

    @Test
    void aContactIsFollowedUpOnce() {
        ProcessInstance followUp = begun(true);
        staff.asSystem(() -> {
            followingUp.beginAll(caseId(followUp));
            return null;
        });
        org.assertj.core.api.Assertions.assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(followUp.getBusinessKey(), "followUpContact")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aContactWhoStaysHealthyIsFinishedByTheLastReport() {
        ProcessInstance followUp = begun(true, "+44-20-0000-5678");
        inform(followUp, "informed");
        assertThat(followUp).isWaitingAtExactly("callActivity_observeHealth");
        org.assertj.core.api.Assertions.assertThat(watch(followUp)).isEqualTo("staff at 24, risk 0");
        staff.asSystem(() -> jdbc.sql("update contact set observed_until = ? where case_id = ?")
                .params(today().minusDays(1), caseId(followUp))
                .update());
        fill("record-observation", watched(followUp), Map.of("reached", "yes", "temperature", 36.5, "spo2", 98));
        assertThat(followUp).isEnded().hasPassedInOrder("serviceTask_closeContact", "endEvent_followUpClosed");
        org.assertj.core.api.Assertions.assertThat(contact(followUp))
                .matches(contact -> contact.state().equals("finished")
                        && contact.observedUntil().isBefore(today()));
        org.assertj.core.api.Assertions.assertThat(events(followUp)).contains("contactInformed", "contactFinished");
        org.assertj.core.api.Assertions.assertThat(file(followUp).status()).isEqualTo("contactEnded");
    }

    @Test
    void whatIsToBeDoneForAContactAndWhatWasDoneIsKeptUnderTheOffice() {
        ProcessInstance followUp = begun(true, "+44-20-0000-5678");
        inform(followUp, "informed");
        long watched = watched(followUp);
        org.assertj.core.api.Assertions.assertThat(
                        offices("select case_office from work_item where case_id::text = ?", watched))
                .containsExactly("13103");
        tested(followUp);
        org.assertj.core.api.Assertions.assertThat(offices(
                        "select office_ from act_hi_procinst where business_key_ = ? and end_time_ is not null",
                        watched))
                .containsExactly("13103");
    }

    private static List<String> offices(String sql, long caseId) {
        try (TestDatabase database = TestDatabase.open()) {
            return database.jdbc()
                    .sql(sql)
                    .param(Long.toString(caseId))
                    .query(String.class)
                    .list();
        }
    }

    @Test
    void aContactWithAMobileNumberReportsOnTheirOwnAndAnAlertLeadsToATest() {
        ProcessInstance followUp = begun(false);
        staff.fill(
                Staff.NURSE,
                "inform-contact",
                caseId(followUp),
                new InformContactForm("informed", LocalDate.of(1990, 2, 3), "vi", null));
        org.assertj.core.api.Assertions.assertThat(watch(followUp)).isEqualTo("own at 24, risk 0");
        long watched = watched(followUp);
        staff.run(
                Actor.patient(Set.of(watched), Locale.JAPANESE),
                () -> reportingHealth.report(
                        watched,
                        HealthReport.own(
                                "contact-1",
                                "sms",
                                new BigDecimal("38.9"),
                                89,
                                List.of(),
                                List.of(),
                                null,
                                null,
                                null)));
        fill("handle-alert", watched, Map.of("assessment", "worsened", "note", "検査を手配"));
        assertThat(followUp).isWaitingAtExactly("userTask_observeContact");
        observe(followUp, new ObserveContactForm("goOn", null, null));
        assertThat(followUp).isWaitingAtExactly("callActivity_observeHealth");
        tested(followUp);
        observe(followUp, new ObserveContactForm("finished", null, "症状なし"));
        assertThat(followUp).isEnded();
        org.assertj.core.api.Assertions.assertThat(file(followUp).observer()).isNull();
        org.assertj.core.api.Assertions.assertThat(home(watched))
                .as("does not live with the patient")
                .isEmpty();
    }

    @Test
    void aContactOfTheHouseholdWithoutANumberIsReportedForByThePatient() {
        ProcessInstance followUp = begun(true, null);
        inform(followUp, "informed");
        org.assertj.core.api.Assertions.assertThat(staff.as(Staff.NURSE, () -> households.headOf(watched(followUp))))
                .contains(caseId(followUp));
    }

    @Test
    void theFileOfAContactIsForTheHealthCentreAlone() {
        ProcessInstance followUp = begun(true);
        inform(followUp, "informed");
        long watched = watched(followUp);
        org.assertj.core.api.Assertions.assertThat(staff.as(Staff.NURSE, () -> cases.find(watched)))
                .isPresent();
        for (Actor other : List.of(Staff.NEIGHBOUR, Staff.CLINIC, Staff.AGENCY, Staff.COORDINATOR)) {
            org.assertj.core.api.Assertions.assertThat(staff.as(other, () -> cases.find(watched)))
                    .as(other.login())
                    .isEmpty();
        }
    }

    @Test
    void aContactWhoCannotBeFoundIsLost() {
        ProcessInstance followUp = begun(true);
        inform(followUp, "lost");
        assertThat(followUp).isEnded().hasPassed("serviceTask_closeContact");
        org.assertj.core.api.Assertions.assertThat(contact(followUp).state()).isEqualTo("lost");
    }

    @Test
    void aContactMayBeLostFromSightLater() {
        ProcessInstance followUp = begun(true);
        inform(followUp, "informed");
        tested(followUp);
        observe(followUp, new ObserveContactForm("lost", null, null));
        assertThat(followUp).isEnded().hasPassed("serviceTask_closeContact");
        org.assertj.core.api.Assertions.assertThat(events(followUp)).contains("contactLost");
    }

    @Test
    void aPositiveContactIsACaseOfTheirOwnLinkedToTheFirst() {
        ProcessInstance followUp = begun(true);
        inform(followUp, "informed");
        tested(followUp);
        observe(followUp, new ObserveContactForm("positive", today(), null));
        assertThat(followUp).isEnded().hasPassedInOrder("serviceTask_promoteToCase", "endEvent_contactPositive");
        Contact contact = contact(followUp);
        org.assertj.core.api.Assertions.assertThat(contact.state()).isEqualTo("promoted");
        CaseFile own = staff.as(Staff.NURSE, () -> cases.get(contact.promotedCase()));
        org.assertj.core.api.Assertions.assertThat(own.sourceCase()).isEqualTo(caseId(followUp));
        org.assertj.core.api.Assertions.assertThat(own.clinic()).isNull();
        org.assertj.core.api.Assertions.assertThat(staff.as(Staff.NURSE, () -> cases.address(own.id())))
                .as("the household's address")
                .isPresent();
        org.assertj.core.api.Assertions.assertThat(staff.as(
                        Staff.NURSE, () -> notifications.current(own.id()).channel()))
                .isEqualTo("contact");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(Long.toString(own.id()), "manageCase")
                        .singleResult())
                .isWaitingAtExactly("userTask_confirmNotification");
        org.assertj.core.api.Assertions.assertThat((List<?>) staff.open(Staff.NURSE, "confirm-notification", own.id())
                        .get("warnings"))
                .as("same person, incomplete")
                .hasSize(2);
        org.assertj.core.api.Assertions.assertThat(relations(caseId(followUp)))
                .as("the file of the observation is no case")
                .containsExactly("promoted " + own.number());
        org.assertj.core.api.Assertions.assertThat(relations(own.id())).containsExactly("source " + number(followUp));
        org.assertj.core.api.Assertions.assertThat(relations(watched(followUp)))
                .containsExactly("contactOf " + number(followUp));
        org.assertj.core.api.Assertions.assertThat(home(own.id())).containsExactly(caseId(followUp));
        org.assertj.core.api.Assertions.assertThat(home(caseId(followUp)))
                .as("the own case stands for the file of the observation")
                .containsExactly(own.id());
    }

    @Test
    void aPositiveTestNeedsADayThatHasCome() {
        ProcessInstance followUp = begun(false);
        inform(followUp, "informed");
        tested(followUp);
        for (LocalDate day : new LocalDate[] {null, today().plusDays(1)}) {
            org.assertj.core.api.Assertions.assertThat(observe(followUp, new ObserveContactForm("positive", day, null)))
                    .isInstanceOf(FormOutcome.Refused.class);
        }
        org.assertj.core.api.Assertions.assertThat(contact(followUp).promotedCase())
                .isNull();
    }

    @Test
    void contactsAreShownToTheHealthCentreAlone() {
        ProcessInstance followUp = begun(true);
        org.assertj.core.api.Assertions.assertThat(staff.open(Staff.NURSE, "inform-contact", caseId(followUp)))
                .containsEntry("contactName", "接触 三郎")
                .containsEntry("householdText", "yes");
        for (Actor other : List.of(Staff.NEIGHBOUR, Staff.CLINIC, Staff.AGENCY, Staff.COORDINATOR)) {
            org.assertj.core.api.Assertions.assertThat(staff.as(other, () -> contacts.of(caseId(followUp))))
                    .as(other.login())
                    .isEmpty();
        }
    }

    @Test
    void aWithdrawnNotificationExemptsAContactWhoHasNotBeenTold() {
        ProcessInstance followUp = begun(true);
        withdraw(followUp);
        assertThat(followUp).isEnded().hasPassedInOrder("serviceTask_exemptContact", "endEvent_contactExempted");
        assertThat(followUp).hasNotPassed("userTask_tellEnd");
        org.assertj.core.api.Assertions.assertThat(contact(followUp).state()).isEqualTo("exempted");
    }

    @Test
    void whoWasToldToStayAtHomeIsToldThatItIsOver() {
        ProcessInstance followUp = begun(true);
        inform(followUp, "informed");
        withdraw(followUp);
        assertThat(followUp).isWaitingAt("userTask_tellEnd");
        org.assertj.core.api.Assertions.assertThat((String)
                        staff.open(Staff.NURSE, "tell-end", caseId(followUp)).get("purposeText"))
                .contains("withdrawn");
        staff.fill(Staff.NURSE, "tell-end", caseId(followUp), new TellEndForm("informed", null));
        assertThat(followUp).isEnded();
        org.assertj.core.api.Assertions.assertThat(contact(followUp).state()).isEqualTo("exempted");
        org.assertj.core.api.Assertions.assertThat(events(followUp)).contains("contactExempted", "contactToldEnd");
    }

    @Test
    void theDeathOfThePatientDoesNotEndTheWatch() {
        ProcessInstance followUp = begun(true);
        staff.run(Staff.NURSE, () -> recordingDeath.record(caseId(followUp), today()));
        assertThat(followUp).isWaitingAtExactly("userTask_informContact");
    }

    private void withdraw(ProcessInstance followUp) {
        org.assertj.core.api.Assertions.assertThat(
                        staff.as(Staff.NURSE, () -> withdrawing.withdraw(caseId(followUp), "陰性と判明")))
                .isInstanceOf(CaseActOutcome.Done.class);
    }

    private void inform(ProcessInstance followUp, String outcome) {
        staff.fill(Staff.NURSE, "inform-contact", caseId(followUp), new InformContactForm(outcome, null, null, null));
    }

    private FormOutcome observe(ProcessInstance followUp, ObserveContactForm answers) {
        return staff.fill(Staff.NURSE, "observe-contact", caseId(followUp), answers);
    }

    private void tested(ProcessInstance followUp) {
        staff.run(Staff.NURSE, () -> org.assertj.core.api.Assertions.assertThat(
                        contactCourse.tested(contact(followUp).id()))
                .isPresent());
    }

    private void fill(String form, long caseId, Map<String, ?> answers) {
        Class<?> type = handlers.stream()
                .filter(handler -> handler.form().equals(form))
                .findFirst()
                .orElseThrow()
                .type();
        org.assertj.core.api.Assertions.assertThat(
                        staff.fill(Staff.NURSE, form, caseId, json.convertValue(answers, type)))
                .isInstanceOf(FormOutcome.Done.class);
    }

    private long watched(ProcessInstance followUp) {
        return contact(followUp).watchedCase();
    }

    private CaseFile file(ProcessInstance followUp) {
        return staff.as(Staff.NURSE, () -> cases.get(watched(followUp)));
    }

    private String watch(ProcessInstance followUp) {
        return staff.as(Staff.NURSE, () -> jdbc.sql(
                        "select reporter || ' at ' || hours || ', risk ' || risk_score from health_watch where case_id = ? and ended_at is null")
                .param(watched(followUp))
                .query(String.class)
                .single());
    }

    private List<String> relations(long caseId) {
        return staff.as(Staff.NURSE, () -> history.relations(cases.get(caseId)).stream()
                .map(one -> one.kind() + " " + one.number())
                .toList());
    }

    private String number(ProcessInstance followUp) {
        return staff.as(Staff.NURSE, () -> cases.get(caseId(followUp)).number());
    }

    private List<Long> home(long caseId) {
        return staff.as(Staff.NURSE, () -> sharedHome.with(caseId));
    }

    private Contact contact(ProcessInstance followUp) {
        return staff.as(Staff.NURSE, () -> contacts.of(caseId(followUp)).get(0));
    }

    private List<String> events(ProcessInstance followUp) {
        return staff.as(Staff.NURSE, () -> jdbc.sql("select kind from case_event where case_id = ?")
                .param(caseId(followUp))
                .query(String.class)
                .list());
    }

    private static long caseId(ProcessInstance followUp) {
        return Long.parseLong(followUp.getBusinessKey());
    }

    /** The follow-up of the one contact of a case that waits for its confirmation. */
    private ProcessInstance begun(boolean household) {
        return begun(household, "090-0000-5678");
    }

    private ProcessInstance begun(boolean household, String phone) {
        ReportOutcome outcome = staff.as(
                Staff.CLINIC, () -> reporting.report(Report.of(patient().content(), "web")));
        long caseId = ((ReportOutcome.Reported) outcome).caseId();
        staff.run(Staff.CLINIC, () -> course.begin(caseId));
        staff.run(
                Staff.NURSE,
                () -> registering.register(
                        caseId, List.of(new NewContact("接触 三郎", phone, "夫", household, today().minusDays(1)))));
        staff.asSystem(() -> {
            followingUp.beginAll(caseId);
            return null;
        });
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(Long.toString(caseId), "followUpContact")
                .singleResult();
    }
}

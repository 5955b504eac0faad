package org.hersys.contact;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.hersys.support.Notified.patient;
import static org.hersys.support.Notified.today;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.hersys.access.Actor;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.notification.CaseActOutcome;
import org.hersys.notification.CaseCourse;
import org.hersys.notification.Notifications;
import org.hersys.notification.RecordingDeath;
import org.hersys.notification.Report;
import org.hersys.notification.ReportOutcome;
import org.hersys.notification.ReportingCase;
import org.hersys.notification.WithdrawingNotification;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
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
    void aContactWhoStaysHealthyIsFinished() {
        ProcessInstance followUp = begun(true);
        inform(followUp, "informed");
        assertThat(followUp).isWaitingAtExactly("userTask_observeContact");
        observe(followUp, new ObserveContactForm("finished", null, "症状なし"));
        assertThat(followUp).isEnded().hasPassedInOrder("serviceTask_closeContact", "endEvent_followUpClosed");
        org.assertj.core.api.Assertions.assertThat(contact(followUp))
                .matches(contact -> contact.state().equals("finished")
                        && contact.note().equals("症状なし")
                        && contact.observedUntil().equals(today()));
        org.assertj.core.api.Assertions.assertThat(events(followUp)).contains("contactInformed", "contactFinished");
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
        observe(followUp, new ObserveContactForm("lost", null, null));
        assertThat(followUp).isEnded().hasPassed("serviceTask_closeContact");
        org.assertj.core.api.Assertions.assertThat(events(followUp)).contains("contactLost");
    }

    @Test
    void aPositiveContactIsACaseOfTheirOwnLinkedToTheFirst() {
        ProcessInstance followUp = begun(true);
        inform(followUp, "informed");
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
    }

    @Test
    void aPositiveTestNeedsADayThatHasCome() {
        ProcessInstance followUp = begun(false);
        inform(followUp, "informed");
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
        staff.fill(Staff.NURSE, "inform-contact", caseId(followUp), new InformContactForm(outcome, null));
    }

    private FormOutcome observe(ProcessInstance followUp, ObserveContactForm answers) {
        return staff.fill(Staff.NURSE, "observe-contact", caseId(followUp), answers);
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
        ReportOutcome outcome = staff.as(
                Staff.CLINIC, () -> reporting.report(Report.of(patient().content(), "web")));
        long caseId = ((ReportOutcome.Reported) outcome).caseId();
        staff.run(Staff.CLINIC, () -> course.begin(caseId));
        staff.run(
                Staff.NURSE,
                () -> registering.register(
                        caseId,
                        List.of(new NewContact("接触 三郎", "090-0000-5678", "夫", household, today().minusDays(1)))));
        staff.asSystem(() -> {
            followingUp.beginAll(caseId);
            return null;
        });
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(Long.toString(caseId), "followUpContact")
                .singleResult();
    }
}

package org.hersys.notification;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.hersys.support.Notified.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.hersys.policy.RuleDate;
import org.hersys.support.Notified;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

/** The flows of manageCase up to the confirmation, and its two ways to end at any time. */
@ProductTest
class ManageCaseProcessIT {

    @Autowired
    Staff staff;

    @Autowired
    StartingCase starting;

    @Autowired
    WithdrawingNotification withdrawing;

    @Autowired
    RecordingDeath recordingDeath;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RuleDate rules;

    @BeforeEach
    void followTheEngine(@Autowired ProcessEngine engine) {
        BpmnAwareTests.init(engine);
    }

    @Test
    void aNotificationWaitsForItsConfirmationByTheResponsibleHealthCentre() {
        long caseId = reported(patient());
        assertThat(course(caseId)).isWaitingAtExactly("userTask_confirmNotification");
        assertThat(course(caseId)).task().hasCandidateGroup("13103.nurse");
        assertThat(course(caseId))
                .variables()
                .containsEntry("duty", "full")
                .containsEntry("caseId", caseId)
                .containsEntry("clinic", "C13103-01")
                .containsEntry("prefecture", "13");
    }

    @Test
    void aConfirmedCaseIsInvestigated() {
        long caseId = reported(patient());
        ProcessInstance course = course(caseId);
        check(caseId, new ConfirmNotificationForm("confirmed", null, List.of(), null, null, null));
        assertThat(course).isWaitingAtExactly("callActivity_investigateCase");
        assertThat(course).calledProcessInstance("investigateCase").isWaitingAtExactly("userTask_interviewPatient");
    }

    @Test
    void aNotificationSentBackIsCorrectedByTheClinicAndCheckedAgain() {
        long caseId = reported(patient());
        ProcessInstance course = course(caseId);
        check(caseId, new ConfirmNotificationForm("returned", "採取日を確認", List.of(), null, null, null));
        assertThat(course).isWaitingAtExactly("userTask_correctNotification");
        assertThat(course).task().hasCandidateGroup("C13103-01.clinic");
        staff.fill(Staff.CLINIC, "correct-notification", caseId, patient().content());
        assertThat(course).isWaitingAtExactly("userTask_confirmNotification");
    }

    @Test
    void aTransferComesBackToTheConfirmationOfWhoeverIsResponsibleThen() {
        long caseId = reported(patient());
        ProcessInstance course = course(caseId);
        check(caseId, new ConfirmNotificationForm("transferred", null, List.of(), "14103", "滞在先", null));
        assertThat(course).isWaitingAtExactly("callActivity_transferCase");
        staff.fill(Staff.FAR_NURSE, "accept-transfer", caseId, new AcceptTransferForm("accepted", null));
        assertThat(course).isWaitingAtExactly("userTask_confirmNotification");
        assertThat(course).task().hasCandidateGroup("14103.nurse");
        assertThat(course).variables().containsEntry("prefecture", "14");
    }

    @Test
    void aNotificationWithdrawnAtTheCheckEndsTheCase() {
        long caseId = reported(patient());
        ProcessInstance course = course(caseId);
        check(caseId, new ConfirmNotificationForm("withdrawn", null, List.of(), null, null, "陰性"));
        assertThat(course).isEnded().hasPassed("endEvent_notificationWithdrawn");
    }

    @Test
    void aSuspectedCaseWithANegativeTestIsNotNotifiable() {
        long caseId = reported(patient().type("suspected").result("negative").hospitalised());
        assertEndedAt(caseId, "endEvent_notNotifiable");
    }

    @Test
    void aYoungPersonWithoutRiskIsOnlyCountedByTheRulesOfLate2022() {
        Object held = ReflectionTestUtils.getField(rules, "heldAt");
        ReflectionTestUtils.setField(rules, "heldAt", LocalDate.of(2022, 10, 1));
        try {
            assertEndedAt(reported(patient()), "endEvent_caseCounted");
        } finally {
            ReflectionTestUtils.setField(rules, "heldAt", held);
        }
    }

    @Test
    void aWithdrawalEndsWhateverIsOpen() {
        long caseId = reported(patient());
        ProcessInstance course = course(caseId);
        check(caseId, new ConfirmNotificationForm("confirmed", null, List.of(), null, null, null));
        staff.as(Staff.CLINIC, () -> withdrawing.withdraw(caseId, "陰性"));
        assertThat(course).isEnded().hasPassed("startEvent_withdrawalReported", "endEvent_caseWithdrawn");
    }

    @Test
    void aDeathEndsWhateverIsOpen() {
        long caseId = reported(patient());
        ProcessInstance course = course(caseId);
        staff.as(Staff.NURSE, () -> recordingDeath.record(caseId, Notified.today()));
        assertThat(course)
                .isEnded()
                .hasPassed("startEvent_deathReported", "serviceTask_recordDeath", "endEvent_deathRecorded");
    }

    private void check(long caseId, ConfirmNotificationForm answers) {
        staff.fill(Staff.NURSE, "confirm-notification", caseId, answers);
    }

    private ProcessInstance course(long caseId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(Long.toString(caseId), "manageCase")
                .singleResult();
    }

    private void assertEndedAt(long caseId, String endEvent) {
        Map<String, Long> ends = Map.of(
                endEvent,
                BpmnAwareTests.historyService()
                        .createHistoricActivityInstanceQuery()
                        .activityId(endEvent)
                        .processInstanceId(BpmnAwareTests.historyService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(Long.toString(caseId))
                                .finished()
                                .singleResult()
                                .getId())
                        .count());
        org.assertj.core.api.Assertions.assertThat(ends).containsEntry(endEvent, 1L);
    }

    private long reported(Notified notified) {
        ReportOutcome outcome = staff.as(Staff.CLINIC, () -> starting.start(Report.of(notified.content(), "api")));
        return ((ReportOutcome.Reported) outcome).caseId();
    }
}

package org.hersys.notification;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.hersys.support.Notified.patient;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class TransferCaseProcessIT {

    @Autowired
    Staff staff;

    @Autowired
    StartingCase starting;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void followTheEngine(@Autowired ProcessEngine engine) {
        BpmnAwareTests.init(engine);
    }

    @Test
    void theReceiverHas24HoursToAnswer() {
        ProcessInstance transfer = offered();
        assertThat(transfer).isWaitingAtExactly("userTask_acceptTransfer");
        assertThat(transfer).task().hasCandidateGroup("13104.nurse");
        Date due = BpmnAwareTests.task(transfer).getDueDate();
        org.assertj.core.api.Assertions.assertThat(due)
                .isCloseTo(new Date(System.currentTimeMillis() + 24 * 3_600_000L), 120_000L);
    }

    @Test
    void anAcceptedCaseIsTakenOver() {
        ProcessInstance transfer = offered();
        answer(transfer, new AcceptTransferForm("accepted", null));
        assertThat(transfer)
                .isEnded()
                .hasPassedInOrder("serviceTask_takeOver", "serviceTask_findPrefecture", "endEvent_caseTakenOver");
    }

    @Test
    void aReturnedCaseIsGivenBack() {
        ProcessInstance transfer = offered();
        answer(transfer, new AcceptTransferForm("returned", "管轄外"));
        assertThat(transfer).isEnded().hasPassedInOrder("serviceTask_giveBack", "endEvent_caseGivenBack");
    }

    @Test
    void anOverdueAnswerIsNotedWhileTheOfferStaysOpen() {
        ProcessInstance transfer = offered();
        Job timer = management
                .createJobQuery()
                .processInstanceId(transfer.getId())
                .timers()
                .singleResult();
        staff.asSystem(() -> {
            management.executeJob(timer.getId());
            return null;
        });
        assertThat(transfer)
                .isWaitingAtExactly("userTask_acceptTransfer")
                .hasPassed("boundaryEvent_answerOverdue", "serviceTask_remindReceiver", "endEvent_receiverReminded");
        long overdue = staff.as(Staff.NURSE, () -> jdbc.sql(
                        "select count(*) from case_event where case_id = ? and kind = 'transferOverdue'")
                .param(caseId(transfer))
                .query(Long.class)
                .single());
        org.assertj.core.api.Assertions.assertThat(overdue).isEqualTo(1);
    }

    private void answer(ProcessInstance transfer, AcceptTransferForm answers) {
        staff.fill(Staff.NEIGHBOUR, "accept-transfer", caseId(transfer), answers);
    }

    private ProcessInstance offered() {
        ReportOutcome outcome =
                staff.as(Staff.CLINIC, () -> starting.start(Report.of(patient().content(), "api")));
        long caseId = ((ReportOutcome.Reported) outcome).caseId();
        staff.fill(
                Staff.NURSE,
                "confirm-notification",
                caseId,
                new ConfirmNotificationForm("transferred", null, List.of(), "13104", "転居", null));
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(Long.toString(caseId), "transferCase")
                .singleResult();
    }

    private static long caseId(ProcessInstance transfer) {
        return Long.parseLong(transfer.getBusinessKey());
    }
}

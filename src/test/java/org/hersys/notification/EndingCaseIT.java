package org.hersys.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hersys.support.Notified.patient;
import static org.hersys.support.Notified.today;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.hersys.access.Actor;
import org.hersys.casefile.Cases;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.tasklist.ClaimingTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class EndingCaseIT {

    private static final String CONFIRM = "userTask_confirmNotification";
    private static final String COMPLETE = "userTask_completeNotification";

    @Autowired
    Staff staff;

    @Autowired
    StartingCase starting;

    @Autowired
    WithdrawingNotification withdrawing;

    @Autowired
    RecordingDeath recordingDeath;

    @Autowired
    Notifications notifications;

    @Autowired
    Deaths deaths;

    @Autowired
    Cases cases;

    @Autowired
    ClaimingTask claiming;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Test
    void theClinicWithdrawsItsNotificationAndEveryTaskEnds() {
        long caseId = reported();
        assertThat(staff.as(Staff.CLINIC, () -> withdrawing.withdraw(caseId, "検査結果が陰性のため")))
                .isInstanceOf(CaseActOutcome.Done.class);
        assertThat(staff.as(Staff.NURSE, () -> cases.get(caseId).status())).isEqualTo("withdrawn");
        assertThat(staff.as(Staff.NURSE, () -> notifications.current(caseId).withdrawReason()))
                .isEqualTo("検査結果が陰性のため");
        assertThat(openTasks(caseId)).isEmpty();
        assertThat(staff.as(Staff.NURSE, () -> withdrawing.withdraw(caseId, "もう一度")))
                .isInstanceOf(CaseActOutcome.AlreadyClosed.class);
    }

    @Test
    void aWithdrawalNeedsAReason() {
        long caseId = reported();
        assertThat(staff.as(Staff.NURSE, () -> withdrawing.withdraw(caseId, " ")))
                .isInstanceOf(CaseActOutcome.Refused.class);
        assertThat(openTasks(caseId)).containsExactlyInAnyOrder(CONFIRM, COMPLETE);
    }

    @Test
    void nobodyElseEndsACase() {
        long caseId = reported();
        for (Actor stranger : List.of(Staff.NEIGHBOUR, Staff.OTHER_CLINIC, Staff.AGENCY, Staff.COORDINATOR)) {
            assertThat(staff.as(stranger, () -> withdrawing.withdraw(caseId, "理由")))
                    .as(stranger.login())
                    .isInstanceOf(CaseActOutcome.NotAllowed.class);
            assertThat(staff.as(stranger, () -> recordingDeath.record(caseId, today())))
                    .as(stranger.login())
                    .isInstanceOf(CaseActOutcome.NotAllowed.class);
        }
        assertThat(openTasks(caseId)).containsExactlyInAnyOrder(CONFIRM, COMPLETE);
    }

    @Test
    void aDeathClosesTheCaseAndEndsTheObserversSight() {
        long caseId = reported();
        staff.asSystem(() -> {
            cases.observe(caseId, "S13-01");
            return null;
        });
        assertThat(staff.as(Staff.AGENCY, () -> cases.find(caseId))).isPresent();
        assertThat(staff.as(Staff.NURSE, () -> recordingDeath.record(caseId, today())))
                .isInstanceOf(CaseActOutcome.Done.class);
        assertThat(staff.as(Staff.NURSE, () -> cases.get(caseId).status())).isEqualTo("died");
        assertThat(staff.as(Staff.NURSE, () -> deaths.of(caseId)).orElseThrow().diedOn())
                .isEqualTo(today());
        assertThat(staff.as(Staff.AGENCY, () -> cases.find(caseId))).isEmpty();
        assertThat(staff.as(Staff.COORDINATOR, () -> deaths.of(caseId))).isEmpty();
        assertThat(openTasks(caseId)).isEmpty();
    }

    @Test
    void nobodyDiesTomorrowOrBeforeBirth() {
        long caseId = reported();
        assertThat(staff.as(Staff.NURSE, () -> recordingDeath.record(caseId, today().plusDays(1))))
                .isInstanceOf(CaseActOutcome.Refused.class);
        assertThat(staff.as(Staff.NURSE, () -> recordingDeath.record(caseId, today().minusYears(90))))
                .isInstanceOf(CaseActOutcome.Refused.class);
        assertThat(staff.as(Staff.NURSE, () -> recordingDeath.record(caseId, null)))
                .isInstanceOf(CaseActOutcome.Refused.class);
    }

    @Test
    void whomTheEngineKnowsAsSignedInToTasklistChangesNothing() {
        identities.setAuthentication("clinic.sakura", List.of("C13103-01.clinic", "staff"));
        try {
            long caseId = reported();
            assertThat(staff.as(Staff.CLINIC, () -> withdrawing.withdraw(caseId, "陰性")))
                    .isInstanceOf(CaseActOutcome.Done.class);
            assertThat(identities.getCurrentAuthentication().getUserId()).isEqualTo("clinic.sakura");
        } finally {
            identities.clearAuthentication();
        }
    }

    @Test
    void whoWithdrawsWhileATaskIsBeingFinishedWaitsAndThenWithdraws() {
        long caseId = reported();
        CompletableFuture<CaseActOutcome> withdrawal = staff.as(Staff.NURSE, () -> {
            String confirming = jdbc.sql("select task_id from work_item where case_id = ? and task_key = ?")
                    .params(caseId, CONFIRM)
                    .query(String.class)
                    .single();
            claiming.claim(confirming);
            CompletableFuture<CaseActOutcome> begun = CompletableFuture.supplyAsync(
                    () -> staff.as(Staff.CLINIC, () -> withdrawing.withdraw(caseId, "陰性")));
            await().until(this::somebodyWaitsForALock);
            tasks.complete(confirming, Map.of("confirmation", "confirmed"));
            return begun;
        });
        assertThat(withdrawal.join()).isInstanceOf(CaseActOutcome.Done.class);
        assertThat(staff.as(Staff.NURSE, () -> cases.get(caseId).status())).isEqualTo("withdrawn");
        assertThat(openTasks(caseId)).isEmpty();
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private List<String> openTasks(long caseId) {
        return staff
                .asSystem(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(Long.toString(caseId))
                        .list())
                .stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private long reported() {
        ReportOutcome outcome =
                staff.as(Staff.CLINIC, () -> starting.start(Report.of(patient().content(), "api")));
        return ((ReportOutcome.Reported) outcome).caseId();
    }
}

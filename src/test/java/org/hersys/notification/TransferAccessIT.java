package org.hersys.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.Notified.patient;

import java.util.List;
import org.hersys.access.Actor;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.tasklist.FormOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class TransferAccessIT {

    @Autowired
    Staff staff;

    @Autowired
    StartingCase starting;

    @Autowired
    Transfers transfers;

    @Autowired
    Notifications notifications;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theOfficeAskedSeesTheCaseOnlyWhileTheOfferStands() {
        long caseId = reported();
        assertThat(sees(Staff.FAR_NURSE, caseId)).isFalse();
        offer(caseId, "14103");
        assertThat(sees(Staff.FAR_NURSE, caseId)).isTrue();
        assertThat(staff.as(Staff.FAR_NURSE, () -> notifications.of(caseId))).hasSize(1);
        assertThat(sees(Staff.NEIGHBOUR, caseId)).isFalse();
        assertThat(staff.open(Staff.FAR_NURSE, "accept-transfer", caseId))
                .containsEntry("fromOffice", "Minato Health Centre")
                .containsEntry("reason", "浜奈に滞在")
                .containsEntry("diagnosisTypeText", "Patient (confirmed)");
        staff.fill(Staff.FAR_NURSE, "accept-transfer", caseId, new AcceptTransferForm("returned", "当方の管轄外"));
        assertThat(sees(Staff.FAR_NURSE, caseId)).isFalse();
        assertThat(staff.as(Staff.NURSE, () -> transfers.latest(caseId)))
                .matches(transfer -> transfer.outcome().equals("returned")
                        && transfer.answer().equals("当方の管轄外"));
        assertThat(staff.as(Staff.NURSE, () -> cases.get(caseId).office())).isEqualTo("13103");
    }

    @Test
    void theSenderReadsAlongAfterTheTransferAndNoLongerChangesAnything() {
        long caseId = reported();
        offer(caseId, "14103");
        staff.fill(Staff.FAR_NURSE, "accept-transfer", caseId, new AcceptTransferForm("accepted", null));
        CaseFile file = staff.as(Staff.FAR_NURSE, () -> cases.get(caseId));
        assertThat(file.office()).isEqualTo("14103");
        assertThat(file.prefecture()).isEqualTo("14");
        assertThat(file.offeredOffice()).isNull();
        assertThat(sees(Staff.NURSE, caseId)).isTrue();
        assertThat(staff.as(Staff.NURSE, () -> jdbc.sql("update case_file set priority = 1 where id = ?")
                        .param(caseId)
                        .update()))
                .isZero();
        assertThat(sees(Staff.COORDINATOR, caseId)).isFalse();
        assertThat(sees(Staff.CLINIC, caseId)).isTrue();
        assertThat(staff.open(Staff.FAR_NURSE, "confirm-notification", caseId)).containsKey("caseNumber");
    }

    @Test
    void aCaseIsOfferedOnlyToAnotherHealthCentre() {
        long caseId = reported();
        for (String receiver : new String[] {"13103", "C13104-01", "nowhere", null}) {
            assertThat(staff.fill(
                            Staff.NURSE,
                            "confirm-notification",
                            caseId,
                            new ConfirmNotificationForm("transferred", null, List.of(), receiver, "理由", null)))
                    .as(receiver)
                    .isInstanceOf(FormOutcome.Refused.class);
        }
    }

    @Test
    void returningACaseNeedsAnAnswer() {
        long caseId = reported();
        offer(caseId, "13104");
        assertThat(staff.fill(Staff.NEIGHBOUR, "accept-transfer", caseId, new AcceptTransferForm("returned", " ")))
                .isInstanceOf(FormOutcome.Refused.class);
        assertThat(sees(Staff.NEIGHBOUR, caseId)).isTrue();
    }

    private void offer(long caseId, String receiver) {
        assertThat(staff.fill(
                        Staff.NURSE,
                        "confirm-notification",
                        caseId,
                        new ConfirmNotificationForm("transferred", null, List.of(), receiver, "浜奈に滞在", null)))
                .isInstanceOf(FormOutcome.Done.class);
    }

    private boolean sees(Actor actor, long caseId) {
        return staff.as(actor, () -> cases.find(caseId)).isPresent();
    }

    private long reported() {
        ReportOutcome outcome =
                staff.as(Staff.CLINIC, () -> starting.start(Report.of(patient().content(), "api")));
        return ((ReportOutcome.Reported) outcome).caseId();
    }
}

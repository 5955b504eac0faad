package org.hersys.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.Notified.patient;
import static org.hersys.support.Notified.today;

import java.util.List;
import java.util.Map;
import org.hersys.casefile.Cases;
import org.hersys.support.Notified;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.tasklist.FormOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class RevisionPagesIT {

    private static final Notified LATE =
            patient().named("版 太郎").onset(today().minusDays(20)).accepting("onsetLongAgo", "他院に入院していた");

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Test
    void everyVersionIsReadAndTwoAreComparedFieldByField() {
        long caseId = corrected();
        String address = "/cases/" + number(caseId) + "/notifications";
        for (String login : List.of("nurse.minato", "clerk.minato", "clinic.sakura")) {
            Pages pages = Pages.signedIn(port, login, "hersys-demo", "ja");
            assertThat(pages.open(address).body())
                    .as(login)
                    .contains("版 太郎", "版 次郎", "第1版と第2版", "氏名を確かめてください", "他院に入院していた");
            assertThat(pages.open(address + "?before=1&after=1").body())
                    .contains("版 太郎")
                    .doesNotContain("版 次郎");
            assertThat(pages.open(address + "?before=7").statusCode()).isEqualTo(404);
            assertThat(pages.open(address + "?after=x'").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theNurseReadsWhatWasAcceptedWhyAndWhatTheCorrectionChanged() {
        Map<String, Object> facts = staff.open(Staff.NURSE, "confirm-notification", corrected());
        assertThat(facts.get("accepted").toString()).contains("他院に入院していた");
        assertThat(facts.get("differences").toString())
                .contains("Name", "版 太郎", "版 次郎")
                .doesNotContain("Date of birth");
        assertThat((List<?>) facts.get("warnings")).isEmpty();
    }

    @Test
    void theRemarkStandsAtTheFieldsItBelongsTo() {
        long caseId = returned();
        Map<String, Object> form = staff.open(Staff.CLINIC, "correct-notification", caseId);
        assertThat(form.get("nameRemark").toString()).contains("氏名を確かめてください");
        assertThat(form.get("kanaRemark").toString()).contains("氏名を確かめてください");
        assertThat(form).doesNotContainKey("phoneRemark");
    }

    @Test
    void whatIsUnusualIsTakenFromAPersonOnlyWithAReason() {
        FormOutcome refused = staff.start(
                Staff.CLINIC,
                "report-case",
                "manageCase",
                patient().onset(today().minusDays(20)).content());
        assertThat(((FormOutcome.Refused) refused).problems())
                .extracting(FormOutcome.FieldProblem::field)
                .containsExactly("onsetOn", "warningReason");
    }

    private long returned() {
        FormOutcome outcome = staff.start(Staff.CLINIC, "report-case", "manageCase", LATE.content());
        long caseId = ((FormOutcome.Done) outcome).caseId();
        staff.fill(
                Staff.NURSE,
                "confirm-notification",
                caseId,
                new ConfirmNotificationForm("returned", "氏名を確かめてください", List.of("name", "kana"), null, null, null));
        return caseId;
    }

    private long corrected() {
        long caseId = returned();
        Notified right = patient().named("版 次郎").onset(today().minusDays(20)).accepting("onsetLongAgo", "他院に入院していた");
        assertThat(staff.fill(Staff.CLINIC, "correct-notification", caseId, right.content()))
                .isInstanceOf(FormOutcome.Done.class);
        return caseId;
    }

    private String number(long caseId) {
        return staff.as(Staff.NURSE, () -> cases.get(caseId).number());
    }
}

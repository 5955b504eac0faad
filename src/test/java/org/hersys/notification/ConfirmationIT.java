package org.hersys.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.Notified.patient;
import static org.hersys.support.Notified.today;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.casefile.Cases;
import org.hersys.support.Notified;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.tasklist.FormOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class ConfirmationIT {

    @Autowired
    Staff staff;

    @Autowired
    Notifications notifications;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theNurseReadsTheNotificationInWordsBeforeConfirming() {
        long caseId = reported(
                Staff.CLINIC,
                patient()
                        .named("*太字*")
                        .onset(today().minusDays(20))
                        .symptoms("fever")
                        .accepting("onsetLongAgo", "*長期*の入院"));
        Map<String, Object> facts = staff.open(Staff.NURSE, "confirm-notification", caseId);
        assertThat(facts)
                .containsEntry("name", "\\*太字\\*")
                .containsEntry("resultText", "Positive")
                .containsEntry("clinicName", "Sakura Clinic")
                .containsEntry("symptomsText", "Fever")
                .containsEntry("ageText", "44 years");
        assertThat((List<?>) facts.get("warnings")).isEmpty();
        assertThat(facts.get("accepted").toString()).contains("\\*長期\\*の入院", "two weeks before the diagnosis");
        assertThat(facts.get("offices").toString()).contains("13104").doesNotContain("13103");
        assertThat(facts.values()).noneMatch(value -> String.valueOf(value).startsWith("notification."));
    }

    @Test
    void aReadingThatNobodyHasLookedAtIsToldUntilSomebodyHas() {
        long caseId = reported(Staff.CLINIC, patient().reading("カメイ", true));
        assertThat(staff.open(Staff.NURSE, "confirm-notification", caseId)
                        .get("warnings")
                        .toString())
                .contains("Nobody has looked at the reading");
        staff.fill(
                Staff.NURSE,
                "confirm-notification",
                caseId,
                new ConfirmNotificationForm("returned", "読みを確認してください", List.of("kana"), null, null, null));
        staff.fill(
                Staff.CLINIC,
                "correct-notification",
                caseId,
                patient().reading("カメイ", false).content());
        Map<String, Object> corrected = staff.open(Staff.NURSE, "confirm-notification", caseId);
        assertThat((List<?>) corrected.get("warnings")).isEmpty();
        assertThat(corrected.get("differences").toString()).contains("suggested, not checked", "after=カメイ");
    }

    @Test
    void aCorrectionIsANewRevisionAndFreezesTheEarlierOne() {
        long caseId = reported(Staff.CLINIC, patient().named("誤記 太郎").sex("male"));
        staff.fill(
                Staff.NURSE,
                "confirm-notification",
                caseId,
                new ConfirmNotificationForm("returned", "氏名を確認してください", List.of(), null, null, null));
        Map<String, Object> shown = staff.open(Staff.CLINIC, "correct-notification", caseId);
        assertThat(shown)
                .containsEntry("name", "誤記 太郎")
                .containsEntry("returnRemark", "氏名を確認してください")
                .containsEntry("returnedBy", "Minato Health Centre");
        staff.fill(
                Staff.CLINIC,
                "correct-notification",
                caseId,
                patient().named("正記 太郎").sex("male").at("東都みなと区みさき9").content());
        List<Notification> revisions = staff.as(Staff.NURSE, () -> notifications.of(caseId));
        assertThat(revisions).extracting(Notification::revision).containsExactly(2, 1);
        assertThat(revisions).extracting(Notification::frozen).containsExactly(false, true);
        assertThat(revisions.get(1).returnRemark()).isEqualTo("氏名を確認してください");
        assertThat(staff.as(Staff.NURSE, () -> cases.person(cases.get(caseId)).name()))
                .isEqualTo("正記 太郎");
        assertThat(staff.as(Staff.NURSE, () -> cases.address(caseId))).contains("東都みなと区みさき9");
        assertThat(events(caseId)).contains("notificationReturned", "notificationCorrected");
    }

    @Test
    void whoTypedANotificationMayConfirmItAndThatStaysOnRecord() {
        long own = reported(Staff.NURSE, patient());
        long anothers = reported(Staff.COLLEAGUE, patient());
        confirm(own);
        confirm(anothers);
        assertThat(detail(own, "notificationConfirmed")).contains("\"samePerson\": true");
        assertThat(detail(anothers, "notificationConfirmed")).contains("\"samePerson\": false");
    }

    @Test
    void whatTheOfficeTypedIsCompletedByItsClerk() {
        long caseId = reported(Staff.NURSE, patient());
        assertThat(staff.open(Staff.COLLEAGUE, "confirm-notification", caseId)
                        .get("warnings")
                        .toString())
                .contains("does not say which clinic");
        staff.fill(
                Staff.COLLEAGUE,
                "confirm-notification",
                caseId,
                new ConfirmNotificationForm("returned", "生年月日を確認", List.of(), null, null, null));
        Actor clerk = new Actor("clerk.minato", "13103", "13", Set.of(Role.CLERK), Locale.JAPANESE);
        assertThat(staff.open(clerk, "correct-notification", caseId)).containsEntry("returnRemark", "生年月日を確認");
        staff.fill(
                clerk,
                "correct-notification",
                caseId,
                patient().born(today().minusYears(30)).from("かもめ医院").content());
        Map<String, Object> corrected = staff.open(Staff.COLLEAGUE, "confirm-notification", caseId);
        assertThat(corrected).containsEntry("revision", 2).containsEntry("clinicName", "かもめ医院");
        assertThat(corrected.get("differences").toString()).contains("after=かもめ医院");
        assertThat((List<?>) corrected.get("warnings")).isEmpty();
    }

    @Test
    void everyOutcomeOfTheCheckAsksForItsReason() {
        long caseId = reported(Staff.CLINIC, patient());
        for (String outcome : List.of("returned", "transferred", "withdrawn", "nonsense")) {
            assertThat(staff.fill(
                            Staff.NURSE,
                            "confirm-notification",
                            caseId,
                            new ConfirmNotificationForm(outcome, " ", List.of(), "13104", null, null)))
                    .as(outcome)
                    .isInstanceOf(FormOutcome.Refused.class);
        }
    }

    private void confirm(long caseId) {
        assertThat(staff.fill(
                        Staff.NURSE,
                        "confirm-notification",
                        caseId,
                        new ConfirmNotificationForm("confirmed", null, List.of(), null, null, null)))
                .isInstanceOf(FormOutcome.Done.class);
    }

    private long reported(Actor actor, Notified notified) {
        FormOutcome outcome = staff.start(actor, "report-case", "manageCase", notified.content());
        assertThat(outcome).isInstanceOf(FormOutcome.Done.class);
        return ((FormOutcome.Done) outcome).caseId();
    }

    private List<String> events(long caseId) {
        return staff.as(Staff.NURSE, () -> jdbc.sql("select kind from case_event where case_id = ? order by id")
                .param(caseId)
                .query(String.class)
                .list());
    }

    private String detail(long caseId, String kind) {
        return staff.as(Staff.NURSE, () -> jdbc.sql("select detail from case_event where case_id = ? and kind = ?")
                .params(caseId, kind)
                .query(String.class)
                .single());
    }
}

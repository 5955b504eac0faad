package org.hersys.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hersys.support.Browser;
import org.hersys.support.Desk;
import org.hersys.support.Notified;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.tasklist.FormOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class NotificationBrowserIT {

    private static final String PASSWORD = "hersys-demo";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPractisedPersonSendsTheSixItemsInUnderSixtySecondsWithoutAMouse() {
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signedIn("clinic.sakura", PASSWORD, Browser.DESK, "ja-JP");
            page.navigate("/notifications/new");
            assertThat(page.locator("[name=diagnosisType]").first()).isFocused();
            Browser.keep(page, "intake-empty-wide");
            assertThat(Browser.barriers(page)).isEmpty();
            Instant begun = Instant.now();
            Typist typist = new Typist(page);
            typist.press("1");
            typist.next();
            typist.convert("shiosai", "しおさい", "潮騒");
            typist.press("Space");
            typist.convert("hanako", "はなこ", "花子");
            typist.next();
            assertThat(page.locator("#kana")).hasValue("シオサイ ハナコ");
            assertThat(page.locator("#kana-suggested")).containsText("氏名からの候補です");
            typist.next();
            typist.press("2");
            typist.next();
            typist.type("S551103");
            typist.next();
            assertThat(page.locator("#birthDate-check")).containsText("1980/11/03");
            typist.type("1050011");
            typist.next();
            assertThat(page.locator("#address")).hasValue("東京都港区芝公園");
            assertThat(page.locator("#address-check")).containsText("郵便番号からの候補です");
            typist.press("End");
            typist.type("1-2-3");
            typist.next();
            typist.press("1");
            typist.next();
            typist.press("3");
            typist.next();
            typist.type("y");
            typist.next();
            typist.next();
            typist.press("1");
            typist.press("Control+Enter");
            page.waitForURL("**/sent");
            Duration taken = Duration.between(begun, Instant.now());
            System.out.println("six items: " + typist.keys() + " keys, " + taken.toMillis() + " ms");
            assertThat(taken).isLessThan(Duration.ofSeconds(60));
            assertThat(typist.keys()).isLessThanOrEqualTo(60);
            assertThat(page.locator("main")).containsText("潮騒 花子");
            assertThat(page.locator("[data-print]")).isVisible();
            assertThat(Browser.barriers(page)).isEmpty();
            Browser.keep(page, "intake-sent-wide");
            typist.press("Enter");
            page.waitForURL("**/notifications/new*");
            page.fill("#name", "潮騒 花子");
            page.fill("#birthDate", "昭和55年11月3日");
            page.press("#birthDate", "Tab");
            assertThat(page.locator("#panel")).containsText("似た症例があります");
            Browser.keep(page, "intake-similar-wide");
            assertThat(Browser.barriers(page)).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void onAPhoneInEnglishProblemsAreSaidAtTheirFieldsWhileWriting() {
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signedIn("nurse.english", PASSWORD, Browser.PHONE, "en");
            page.navigate("/report");
            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/notifications/new"));
            page.fill("#birthDate", "2022/2/30");
            page.press("#birthDate", "Tab");
            assertThat(page.locator("#birthDate-check")).containsText("There is no such day");
            assertThat(page.locator("#birthDate")).hasAttribute("aria-invalid", "true");
            page.fill("#birthDate", "R4.8.1");
            assertThat(page.locator("#birthDate-check")).containsText("1 Aug 2022, age");
            assertThat(page.locator("#name-check")).isEmpty();
            page.check("[name=diagnosisType][value=suspected]");
            assertThat(page.locator("#hospitalised")).isVisible();
            assertThat(page.locator("#diagnosisType-check")).containsText("only when the person is in hospital");
            page.click(".intake__send button");
            assertThat(page.locator("[data-problems]")).isFocused();
            assertThat(page.locator("#name-check")).containsText("Please answer this");
            assertThat(page.locator("#birthDate")).hasValue("R4.8.1");
            assertThat(Browser.barriers(page)).isEmpty();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"))
                    .isTrue();
            Browser.picture(
                    page,
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(java.nio.file.Path.of("target/screenshots/intake-problems-phone.png")));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aFaxIsTypedWithAReasonForWhatIsUnusual() {
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signedIn("clerk.minato", PASSWORD, Browser.DESK, "ja-JP");
            page.navigate("/notifications/new");
            page.check("[name=diagnosisType][value=patient]");
            page.fill("#name", "佐藤 架空");
            page.press("#name", "Tab");
            assertThat(page.locator("#kana")).hasValue("サトウ");
            assertThat(page.locator("#kana-suggested")).isVisible();
            page.fill("#name", "渡邊 架空");
            page.press("#name", "Tab");
            assertThat(page.locator("#kana")).hasValue("ワタナベ");
            page.press("#kana", "Enter");
            assertThat(page.locator("#kana-suggested")).isHidden();
            page.fill("#kana", "ワタナベ カクウ");
            page.fill("#name", "佐藤 架空");
            page.check("[name=sex][value=male]");
            page.fill("#birthDate", "S40.1.2");
            page.fill("#postalCode", "１０５－００１１");
            page.press("#postalCode", "Tab");
            assertThat(page.locator("#address")).hasValue("東京都港区芝公園");
            page.fill("#address", "東京都港区芝公園4-2-8");
            page.check("[name=method][value=nucleicAcid]");
            page.check("[name=specimen][value=saliva]");
            assertThat(page.locator("#kana")).hasValue("ワタナベ カクウ");
            page.fill("#sampledOn", "昨日");
            page.check("[name=result][value=positive]");
            page.click("[data-rest] summary");
            page.fill("#onsetOn", Notified.today().minusDays(20).toString());
            page.press("#onsetOn", "Tab");
            assertThat(page.locator("#onsetOn-check")).containsText("2週間より前");
            page.click(".intake__send button");
            assertThat(page.locator("main [role=alert]")).containsText("通常と異なる項目があります");
            page.fill("#reason-onsetLongAgo", "他院に入院していた");
            Browser.keep(page, "intake-unusual-wide");
            assertThat(Browser.barriers(page)).isEmpty();
            page.click(".intake__send button");
            page.waitForURL("**/sent");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aReturnedNotificationIsCorrectedAtItsFieldInJapaneseAndComparedInEnglishBeforeItIsConfirmed() {
        long caseId = returned("氏名を確かめてください");
        try (Browser browser = Browser.at(port)) {
            Desk clinic = Desk.of(browser, "clinic.sakura", "ja");
            openTask(clinic, caseId, "userTask_completeNotification");
            Browser.picture(clinic.page(), picture("complete-notification-ja"));
            openTask(clinic, caseId, "userTask_correctNotification");
            assertThat(clinic.page()
                            .locator(".fjs-form-field-textfield")
                            .filter(new Locator.FilterOptions().setHasText("氏名"))
                            .first())
                    .containsText("氏名を確かめてください");
            Browser.picture(clinic.page(), picture("correct-notification-ja"));
            clinic.claim();
            clinic.type("氏名", "直し 花子");
            clinic.complete();
            Desk nurse = Desk.of(browser, "nurse.english", "en");
            openTask(nurse, caseId, "userTask_confirmNotification");
            assertThat(nurse.page().locator(".fjs-form")).containsText("Changed since the last version");
            assertThat(nurse.page().locator(".fjs-form")).containsText("直し 花子");
            Browser.picture(nurse.page(), picture("confirm-notification-en"));
            nurse.page().navigate("/cases/" + number(caseId) + "/notifications");
            assertThat(nurse.page().locator(".revisions__changed").first()).containsText("直し 花子");
            Browser.keep(nurse.page(), "revisions-en-wide");
            assertThat(Browser.barriers(nurse.page())).isEmpty();
            nurse.page().setViewportSize(390, 844);
            Browser.keep(nurse.page(), "revisions-en-phone");
        }
    }

    private long returned(String remark) {
        FormOutcome reported = staff.start(
                Staff.CLINIC,
                "report-case",
                "manageCase",
                Notified.patient().named("誤り 花子").content());
        long caseId = ((FormOutcome.Done) reported).caseId();
        staff.fill(
                Staff.COLLEAGUE,
                "confirm-notification",
                caseId,
                Map.of("confirmation", "returned", "remark", remark, "remarkFields", List.of("name")));
        return caseId;
    }

    private void openTask(Desk desk, long caseId, String task) {
        String id = staff.asSystem(() -> jdbc.sql("select task_id from work_item where case_id = ? and task_key = ?")
                .params(caseId, task)
                .query(String.class)
                .single());
        // Tasklist writes its own state into the address; left first, it begins anew with this task
        desk.page().navigate("about:blank");
        desk.page().navigate("/camunda/app/tasklist/default/#/?filter=all&task=" + id);
        desk.page().locator(".fjs-container .fjs-form").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    }

    private String number(long caseId) {
        return staff.asSystem(() -> jdbc.sql("select number from case_file where id = ?")
                .param(caseId)
                .query(String.class)
                .single());
    }

    private static Page.ScreenshotOptions picture(String name) {
        return new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(java.nio.file.Path.of("target/screenshots/" + name + ".png"));
    }
}

package org.hersys.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.hersys.access.Actor;
import org.hersys.casefile.Households;
import org.hersys.investigation.Questionnaires;
import org.hersys.link.PatientLinks;
import org.hersys.support.Browser;
import org.hersys.support.CareCase;
import org.hersys.support.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Patients' pages on a phone: what is seen, read aloud and tapped, in two languages; none of them needs a script. */
@ProductTest
@Import(CareCase.class)
class PatientBrowserIT {

    private static final int MOST_BYTES = 30 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    CareCase care;

    @Autowired
    PatientLinks links;

    AtHome home;

    @Autowired
    Households households;

    @Autowired
    Questionnaires questionnaires;

    Browser browser;

    @BeforeEach
    void open() {
        home = new AtHome(care, links);
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void inJapaneseThreeTapsReportThatNothingHasChanged() {
        long caseId = home.patient();
        Page page = browser.open(Browser.PHONE, "ja-JP");
        confirm(page, home.path(caseId));
        good(page, "portal-home-ja");
        alsoIn("en", page, "ja", "portal-home-en");

        page.click("text=今日の健康状態を報告する");
        alsoIn("en", page, "ja", "portal-report-en");
        page.check("[name$=none]");
        page.fill("input[inputmode=decimal]", "36.6");
        page.fill("input[inputmode=numeric]", "97");
        page.check("[value=cough]");
        good(page, "portal-report-ja");
        page.click("text=送信する");
        assertThat(page.locator("h1")).hasText("報告を受け取りました");
        good(page, "portal-sent-ja");

        page.click("text=ご案内のページへ");
        page.navigate(home.path(caseId) + "/report");
        page.click("text=どれもあてはまりません");
        page.click("label:has-text('前回と同じです')");
        page.click("text=送信する");
        assertThat(page.locator("h1")).hasText("報告を受け取りました");
        assertThat(page.locator("main")).containsText("36.6℃");
    }

    @Test
    void inEnglishAHeadReportsForTheHouseholdAndAnEmergencySaysWhatToDo() {
        long caseId = home.patient();
        long child = home.patient();
        care.as(CareCase.NURSE, () -> households.join(child, caseId));
        Page page = browser.open(Browser.PHONE, "en-US");
        page.navigate(home.path(caseId) + "?lang=en");
        good(page, "portal-birth-date-en");
        confirm(page, page.url().replaceFirst("^http://[^/]+", "").replaceFirst("\\?.*", ""));
        page.click("text=Report today's health for the whole household");
        alsoIn("ja", page, "en", "portal-household-ja");
        for (int member = 0; member < 2; member++) {
            page.locator("section.member")
                    .nth(member)
                    .locator("input[inputmode=decimal]")
                    .fill("36.9");
        }
        page.locator("section.member").nth(0).locator("text=None of these").click();
        page.locator("section.member").nth(1).locator("text=Purple lips").click();
        good(page, "portal-household-en");
        theFaultyValueIsNamedFirstAndLinked(page, child);
        page.click("button[type=submit]");

        assertThat(page.locator("[role=alert] h1")).hasText("Call 119 now");
        good(page, "portal-emergency-en");
    }

    /** Of several people on a page, the head learns at once whose value cannot be, and gets there by one tap. */
    private void theFaultyValueIsNamedFirstAndLinked(Page page, long member) {
        Locator temperature = page.locator("[name='m" + member + ".temperature']");
        temperature.fill("45");
        page.click("button[type=submit]");
        Locator problem = page.locator("[role=alert] a[href='#m" + member + ".temperature']");
        assertThat(problem)
                .hasText("検査 花子: A temperature between 33 and 43 °C is possible. Please measure and type it again.");
        assertThat(page.locator("[role=alert] li")).hasCount(1);
        assertThat(page.locator("[role=alert]").first()).isFocused();
        good(page, "portal-household-refused-en");
        problem.click();
        assertThat(temperature).isFocused();
        assertThat(temperature).hasValue("45");
        temperature.fill("36.9");
    }

    @Test
    void theQuestionnaireIsAnsweredScreenByScreenAndGoesOnWhereItWasLeft() {
        long caseId = care.open(AtHome.AGE, 2);
        care.enter(caseId, "investigating");
        Page page = browser.open(Browser.PHONE, "ja-JP");
        String path = home.path(caseId);
        confirm(page, path);
        page.click("text=質問に答える");
        assertThat(page.locator("h1")).hasText("体調");
        alsoIn("en", page, "ja", "portal-questionnaire-health-en");
        page.check("text=頭痛");
        good(page, "portal-questionnaire-health-ja");
        page.click("text=次へ");
        page.check("text=糖尿病");
        page.click("text=次へ");

        page.navigate(path + "/questionnaire");
        assertThat(page.locator("h1")).hasText("ご家庭");
        page.check("text=はい >> nth=0");
        page.click("text=次へ");
        page.fill("[name=workSchool]", "架空商事");
        page.click("text=次へ");
        page.fill("[name='contacts[0].name']", "接触 次郎");
        page.click("text=もう一人追加する");
        page.click("[role=alert] a");
        assertThat(page.locator("[name='contacts[0].lastExposureOn']")).isFocused();
        page.fill(
                "[name='contacts[0].lastExposureOn']",
                LocalDate.now().plusDays(9).toString());
        page.click("text=もう一人追加する");
        assertThat(page.locator("[role=alert] a")).hasText("1人目 – 最後に一緒にいた日 – まだ来ていない日です。今日までの日付を入力してください。");
        page.fill("[name='contacts[0].lastExposureOn']", LocalDate.now().toString());
        page.click("text=もう一人追加する");
        assertThat(page.locator("legend", new Page.LocatorOptions().setHasText("2人目")))
                .isVisible();
        good(page, "portal-questionnaire-contacts-ja");
        page.click("text=次へ");
        page.click("text=回答を送信する");
        assertThat(page.locator("[role=alert] a[href='#consent']")).isVisible();
        page.check("[name=consent]");
        page.click("text=回答を送信する");

        assertThat(page.locator("main")).containsText("質問への回答を受け取りました");
        Assertions.assertThat(care.as(
                        Actor.system(),
                        () -> questionnaires.of(caseId).orElseThrow().answers()))
                .containsEntry("livesAlone", "yes")
                .containsEntry("symptoms", List.of("headache"))
                .containsEntry("riskFactors", List.of("diabetes"));
    }

    private static void confirm(Page page, String path) {
        LocalDate day = LocalDate.now().minusYears(AtHome.AGE).minusDays(1);
        page.navigate(path);
        page.fill("#year", String.valueOf(day.getYear()));
        page.fill("#month", String.valueOf(day.getMonthValue()));
        page.fill("#day", String.valueOf(day.getDayOfMonth()));
        page.click("button[type=submit]");
    }

    /** The same page in another language, and back. */
    private static void alsoIn(String other, Page page, String own, String name) {
        String address = page.url().replaceFirst("\\?.*", "");
        page.navigate(address + "?lang=" + other);
        assertThat(page.locator("html")).hasAttribute("lang", other);
        good(page, name);
        page.navigate(address + "?lang=" + own);
    }

    /** Kept as a picture; nothing bars anybody, nothing sticks out of the screen, not even at 200 %. */
    private static void good(Page page, String name) {
        Browser.keep(page, name);
        Assertions.assertThat(Browser.barriers(page)).as(name).isEmpty();
        Assertions.assertThat(page.locator("script").count()).as(name).isZero();
        Assertions.assertThat(((Number)
                                page.evaluate(
                                        "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, one) => sum + one.encodedBodySize, 0)"))
                        .intValue())
                .as(name + ": bytes all in")
                .isBetween(1000, MOST_BYTES);
        Assertions.assertThat(
                        (Boolean)
                                page.evaluate(
                                        "[...document.querySelectorAll('.choice input')].every(box => box.closest('details:not([open])') || box.offsetWidth === 24)"))
                .as(name + ": boxes to tick leave room for their words")
                .isTrue();
        page.setViewportSize(Browser.PHONE.width() / 2, Browser.PHONE.height() / 2);
        Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(name + " at 200 %")
                .isLessThanOrEqualTo(0);
        page.setViewportSize(Browser.PHONE.width(), Browser.PHONE.height());
    }
}

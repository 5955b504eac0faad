package org.hersys.policy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hersys.access.Actor;
import org.hersys.link.PatientLinks;
import org.hersys.policy.desk.PolicyDesk;
import org.hersys.release.DeterminingRelease;
import org.hersys.support.Browser;
import org.hersys.support.CareCase;
import org.hersys.support.MovableClock;
import org.hersys.support.ProductTest;
import org.hersys.support.TestDatabase;
import org.hersys.text.Dates;
import org.hersys.text.FormTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people of the policy desk change rules: the oldest one about contacts, and the one by which isolation ends. */
@ProductTest
@Import(CareCase.class)
class PolicyBrowserIT {

    private static final String TABLE = "/policy/tables/determineContactPeriod";
    private static final String RELEASE = "/policy/tables/determineRelease";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final int AGE = 40;

    @LocalServerPort
    int port;

    @Autowired
    PolicyDesk desk;

    @Autowired
    CareCase care;

    @Autowired
    DeterminingRelease determining;

    @Autowired
    PatientLinks links;

    @Autowired
    MovableClock clock;

    @Autowired
    FormTexts forms;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void asShipped() {
        desk.putBack("determineContactPeriod");
        desk.putBack("determineRelease");
        care.as(
                Actor.system(),
                () -> jdbc.sql("update question_wording set state = 'discarded'")
                                .update()
                        + jdbc.sql("update surge set ended_at = now() where ended_at is null")
                                .update());
    }

    @Test
    void oneDraftsWithChecksAtHandTriesItOnOpenCasesAndAnotherApproves() {
        try (Browser browser = Browser.at(port)) {
            Page author = browser.signedIn("policy.toto", "hersys-demo", Browser.DESK, "ja");
            author.navigate("/policy");
            fine(author, "list");
            author.navigate("/policy/processes");
            assertThat(author.locator("[data-drawn=yes] .djs-shape").first()).isVisible();
            assertThat(author.locator("#content")).containsText("発生届の確認");
            fine(author, "processes");
            author.navigate(TABLE);
            fine(author, "table");
            author.locator("form[action$='/drafts'] button").first().click();
            assertThat(author.locator("#editor .tjs-container")).isVisible();
            assertThat(author.locator(".policy-sum--good")).isVisible();
            changeCell(author, "14", "< <");
            assertThat(author.locator(".policy-sum--bad")).isVisible();
            assertThat(author.locator("#verdict")).containsText("FEEL として正しくありません");
            while (author.locator("[data-undo]").isEnabled()) {
                author.locator("[data-undo]").click();
            }
            assertThat(author.locator(".policy-sum--good")).isVisible();
            author.locator("[data-save]").click();
            assertThat(author.locator("[data-state]")).hasText("保存しました");
            Browser.keep(author, "policy-draft");
            author.fill("#reason", "表の書き方をそろえる");
            author.fill("#legalSource", "2022年1月14日 事務連絡");
            author.locator("[data-submit] button").click();
            assertThat(author.locator(".notice--done")).containsText("承認を待っています");
            assertThat(author.locator("form[action$='/approve']")).hasCount(0);
            author.evaluate(
                    "document.querySelector(\"form[action$='/give-back']\").action = document.querySelector(\"form[action$='/give-back']\").action.replace('give-back', 'approve')");
            author.click("form[action$='/approve'] button");
            assertThat(author.locator(".notice--problem")).containsText("提出したものは承認できません");
            author.locator("a[href*='dry-run']").click();
            author.locator("#run form button").click();
            assertThat(author.locator("#run .part__title").first()).containsText("結果が変わる症例はありません");
            fine(author, "dry-run");

            Page second = browser.signedIn("policy.english", "hersys-demo", Browser.PHONE, "en");
            second.navigate(TABLE);
            fine(second, "approval-phone");
            second.locator("form[action$='/approve'] button").click();
            assertThat(second.locator(".notice--done")).containsText("Approved");
            author.navigate("/policy/surge");
            author.selectOption("#scope", "13");
            author.fill(
                    "#plannedEnd", LocalDateTime.now(Dates.JAPAN).plusDays(1).format(MINUTE));
            author.fill("#reason", "病床が足りないため");
            author.locator("main form.form button").click();
            assertThat(author.locator(".notice--done")).isVisible();
            second.navigate("/policy/surge");
            second.locator("form[action$='/begin'] button").click();
            second.locator(".training summary").click();
            assertThat(second.locator(".training .menu__panel")).containsText("病床が足りないため");
            fine(second, "surge-phone");
            second.locator("form[action$='/end'] button").click();
            assertThat(second.locator(".training summary")).hasCount(0);
            assertThat(browser.complaints().stream()
                            .filter(complaint -> !complaint.contains("Inferno"))
                            .toList())
                    .isEmpty();
        }
    }

    @Test
    void theReleaseRuleIsShortenedFromAMomentOnAndPatientsGetAnotherDateAndOneMessage() {
        long caseId = toldTenDays();
        String number = care.file(caseId).number();
        LocalDate told = free(caseId);
        try (Browser browser = Browser.at(port)) {
            Page author = browser.signedIn("policy.toto", "hersys-demo", Browser.DESK, "ja");
            begin(author, RELEASE);
            type(author, "symptomatic10Days2021_isolationDays", "7");
            assertThat(author.locator(".policy-sum--bad")).isVisible();
            author.locator("[data-save]").click();
            assertThat(author.locator("[data-state]")).hasText("保存しました");
            sevenDaysAreExpected();
            author.reload();
            author.fill(
                    "#validFrom", LocalDateTime.now(Dates.JAPAN).plusHours(1).format(MINUTE));
            handIn(author);
            assertThat(author.locator(".notice--done")).containsText("承認を待っています");
            author.locator("a[href*='dry-run']").click();
            author.locator("#run form button").click();
            assertThat(author.locator(".policy-matrix__move").first()).containsText("7");
            assertThat(author.locator("#load")).isVisible();
            fine(author, "dry-run-release");

            Page second = browser.signedIn("policy.english", "hersys-demo", Browser.DESK, "en");
            second.navigate(RELEASE + "/dry-run?version=" + author.url().replaceAll(".*version=", ""));
            assertThat(second.locator(".policy-matrix__move").first()).containsText(": 10");
            fine(second, "dry-run-release-en");
            second.navigate(RELEASE);
            second.locator("form[action$='/approve'] button").click();
            assertThat(second.locator(".notice--done")).containsText("Approved");
            assertThat(free(caseId)).isEqualTo(told);

            clock.later(Duration.ofMinutes(61), () -> {
                Page later = browser.signedIn("policy.toto", "hersys-demo", Browser.DESK, "ja");
                later.navigate(RELEASE + "/recalculation");
                later.locator("#run form button").click();
                assertThat(later.locator("#cases")).isVisible();
                fine(later, "recalculation");
                assertThat(free(caseId)).isEqualTo(told);
                later.locator("button[name=number][value='" + number + "']").click();
                assertThat(later.locator(".notice--done")).containsText("1件を採用しました");

                assertThat(free(caseId)).isEqualTo(told.minusDays(3));
                Page patient = browser.open(Browser.PHONE, "ja");
                confirmed(patient, caseId);
                assertThat(patient.locator("[aria-labelledby=period] strong"))
                        .containsText(told.minusDays(3).format(DateTimeFormatter.ofPattern("yyyy/MM/dd")));
                assertThat(messages(caseId)).isEqualTo(1);
            });
        }
    }

    @Test
    void whatIsNoTableIsRefusedInWordsTwoWhoEditAtOnceAreMergedAndAPastMomentIsRefused() {
        try (Browser browser = Browser.at(port)) {
            Page author = browser.signedIn("policy.toto", "hersys-demo", Browser.DESK, "ja");
            begin(author, TABLE);
            Page second = browser.signedIn("policy.english", "hersys-demo", Browser.DESK, "en");
            second.navigate(TABLE + "/draft");
            String dmn = (String) author.evaluate("document.querySelector('#draft textarea').value");
            String noTable = dmn.replaceAll(
                    "(?s)<decisionTable.*</decisionTable>",
                    "<literalExpression id=\"l\"><text>1</text></literalExpression>");
            String script =
                    dmn.replaceFirst("<inputExpression ", "<inputExpression expressionLanguage=\"javascript\" ");

            open(author, "hello");
            assertThat(author.locator("#verdict")).containsText("DMN ではありません");
            open(author, noTable);
            assertThat(author.locator("#verdict")).containsText("判定が表ではありません");
            open(second, noTable);
            assertThat(second.locator("#verdict")).containsText("The decision is no table");
            open(author, script);
            assertThat(author.locator("#verdict")).containsText("スクリプトまたは FEEL 以外の言語");
            open(second, script);
            assertThat(second.locator("#verdict")).containsText("It holds a script or another language than FEEL");
            assertThat(author.locator("[data-state]")).containsText("保存していません");
            fine(author, "unreadable");
            open(second, dmn.replace("id=\"determineContactPeriod\"", "id=\"determineRelease\""));
            assertThat(second.locator("#verdict")).containsText("This is another decision");

            second.reload();
            type(second, "days14_days", "13");
            second.locator("[data-save]").click();
            assertThat(second.locator("[data-state]")).hasText("Saved");
            author.reload();
            second.reload();
            type(author, "days14_days", "12");
            author.locator("[data-save]").click();
            assertThat(author.locator("[data-state]")).hasText("保存しました");
            type(second, "days14_days", "11");
            second.locator("[data-save]").click();
            assertThat(second.locator("[data-conflict]")).containsText("theirs 12, yours 11");
            fine(second, "conflict");
            second.locator("[data-keep-mine]").click();
            assertThat(second.locator("[data-state]")).hasText("Saved");
            type(author, "days10_days", "9");
            author.locator("[data-save]").click();
            assertThat(author.locator("[data-state]")).containsText("ほかの人");

            author.fill("#validFrom", "2020-01-01T00:00");
            author.evaluate("document.querySelector('[data-submit]').noValidate = true");
            handIn(author);
            assertThat(author.locator(".notice--problem").first()).containsText("適用開始が過去の日時です");
        }
    }

    @Test
    void questionsAreWordedAndOrderedByTwoPeopleAndPatientsAndNursesSeeIt() throws IOException {
        long caseId = care.open(AGE, 3);
        care.enter(caseId, "investigating");
        try (Browser browser = Browser.at(port)) {
            Page author = browser.signedIn("policy.toto", "hersys-demo", Browser.DESK, "ja");
            author.navigate("/policy/questions");
            author.locator("form[action$='/policy/questions'] button").first().click();
            Page slower = author.context().newPage();
            slower.navigate("/policy/questions");
            author.fill("[name='text.onsetOn.ja']", "症状が出た日");
            author.fill("[name='text.onsetOn.description.ja']", "おおよその日で構いません");
            author.fill("[name='text.onsetOn.en']", "First day of symptoms");
            author.click("button[value='spo2:up']");
            assertThat(author.locator(".notice--done")).containsText("保存しました");
            assertThat(author.locator("[name='text.symptoms.ja']")).hasValue("今ある、またはあった症状");
            fine(author, "questions");
            slower.fill("[name='text.dyspnoea.ja']", "息は苦しいですか");
            slower.locator("#wording button.button--primary").click();
            assertThat(slower.locator(".notice--done")).containsText("取り込みました");
            assertThat(slower.locator("[name='text.onsetOn.ja']")).hasValue("症状が出た日");
            author.fill("[name='text.dyspnoea.ja']", "息が苦しいことはありますか");
            author.locator("#wording button.button--primary").click();
            assertThat(author.locator(".notice--problem")).containsText("ほかの人が先に同じところを変更しました");
            assertThat(author.locator(".notice--problem")).containsText("息は苦しいですか");
            assertThat(author.locator("[name='text.dyspnoea.ja']")).hasValue("息が苦しいことはありますか");
            author.locator("#wording button.button--primary").click();
            assertThat(author.locator(".notice--done")).containsText("保存しました");
            author.navigate("/policy/questions/preview");
            assertThat(author.locator("#onsetOn-help")).hasText("おおよその日で構いません");
            author.navigate("/policy/questions");
            author.fill("#reason", "問い合わせが多いため");
            author.locator("[aria-labelledby=handin] button").click();
            assertThat(author.locator("form[action$='/approve']")).hasCount(0);

            Page second = browser.signedIn("policy.english", "hersys-demo", Browser.PHONE, "en");
            second.navigate("/policy/questions");
            fine(second, "questions-phone");
            second.locator("form[action$='/approve'] button").click();
            assertThat(second.locator(".notice--done")).containsText("Approved");

            Page patient = browser.open(Browser.PHONE, "ja");
            confirmed(patient, caseId);
            assertThat(patient.locator("a[href$='/questionnaire']")).isVisible();
            patient.navigate(patient.url().replace("?confirmed", "") + "/questionnaire/1");
            assertThat(patient.locator("label[for=onsetOn]")).hasText("症状が出た日");
            assertThat(patient.locator("#onsetOn-help")).hasText("おおよその日で構いません");
            assertThat(patient.locator("#spo2, #temperature").first()).hasAttribute("id", "spo2");
            JsonNode interview = json.readTree(Files.readString(Path.of("forms/interview-patient.form")));
            assertThat(forms.translate("forms", interview, Locale.JAPANESE).findValuesAsText("dateLabel"))
                    .contains("症状が出た日");
        }
    }

    /** A patient at home with symptoms, isolated for ten days by the rule of August 2022. */
    private long toldTenDays() {
        long caseId = care.open(AGE, 3);
        care.interview(caseId, 98, "cough", "", "false, false, true, false");
        care.enter(caseId, "inCare");
        care.as(Actor.system(), () -> determining.isDue(caseId));
        return caseId;
    }

    private LocalDate free(long caseId) {
        return care.as(Actor.system(), () -> determining
                .earliest(caseId)
                .atZoneSameInstant(Dates.JAPAN)
                .toLocalDate());
    }

    private void confirmed(Page page, long caseId) {
        String address = care.as(Actor.system(), () -> links.issue(caseId));
        LocalDate birth = LocalDate.now().minusYears(AGE).minusDays(1);
        page.navigate(address.substring(address.indexOf("/p/")));
        page.fill("#year", String.valueOf(birth.getYear()));
        page.fill("#month", String.valueOf(birth.getMonthValue()));
        page.fill("#day", String.valueOf(birth.getDayOfMonth()));
        page.click("button[type=submit]");
    }

    private static void sevenDaysAreExpected() {
        try (TestDatabase database = TestDatabase.open()) {
            int changed = database.jdbc().sql("""
                            update decision_example set expected = expected || '{"isolationDays": 7}'
                            where version_id = (select id from decision_version where decision = 'determineRelease' and state = 'draft')
                              and expected ->> 'rule' = 'symptomatic10Days' and facts ->> 'ruleDate' >= '2021-02-25'""").update();
            assertThat(changed).isPositive();
        }
    }

    private static int messages(long caseId) {
        try (TestDatabase database = TestDatabase.open()) {
            return database.jdbc()
                    .sql("select count(*) from message where case_id = ? and template = 'rulesChanged'")
                    .param(caseId)
                    .query(Integer.class)
                    .single();
        }
    }

    private static void begin(Page page, String table) {
        page.navigate(table);
        page.locator("form[action$='/drafts'] button").first().click();
        assertThat(page.locator("#editor .tjs-container")).isVisible();
    }

    private static void open(Page page, String dmn) {
        page.locator("[data-file]")
                .setInputFiles(new FilePayload("table.dmn", "text/xml", dmn.getBytes(StandardCharsets.UTF_8)));
    }

    private static void handIn(Page page) {
        page.fill("#reason", "感染性の期間の知見が変わったため");
        page.fill("#legalSource", "架空の事務連絡");
        page.locator("[data-submit] button").click();
    }

    private static void type(Page page, String cell, String text) {
        page.locator("#editor td[data-element-id='" + cell + "'] .content-editable")
                .click();
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        page.locator("h1").click();
    }

    private static void changeCell(Page page, String now, String then) {
        page.locator("#editor td.output-cell .content-editable", new Page.LocatorOptions().setHasText(now))
                .last()
                .click();
        page.keyboard().press("Control+A");
        page.keyboard().type(then);
        page.locator("h1").click();
    }

    private static void fine(Page page, String name) {
        assertThat(Browser.barriers(page)).as(name).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(name)
                .isNotPositive();
        Browser.keep(page, "policy-" + name);
    }
}

package org.hersys.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.hersys.support.Browser;
import org.hersys.support.ProductTest;
import org.hersys.tasklist.Errands.Errand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class TasklistBrowserIT {

    @Autowired
    Errands errands;

    @LocalServerPort
    int port;

    Browser browser;
    Errand errand;

    @BeforeEach
    void open() {
        errand = errands.open("T-east");
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aNurseClaimsATaskCorrectsHerAnswersAndCompletesIt() {
        Page page = signedIn("t.nurse.east", Browser.DESK, "en-US");
        Locator views = page.locator(".task-filters .task-filter");
        assertThat(views.filter(new Locator.FilterOptions().setHasText("期限超過")).locator(".counter"))
                .hasText(Pattern.compile("\\d+\\+?"));
        openTask(page);
        assertThat(page.locator(".hersys-case")).containsText("患者 T-east");
        assertThat(page.locator(".fjs-container textarea")).hasAttribute("readonly", "");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("担当する"))
                .click();
        assertThat(page.locator(".hersys-meta")).containsText("あなたが担当中");

        complete(page).click();
        assertThat(page.locator(".fjs-form-field-error").first()).hasText("入力してください。");
        Browser.keep(page, "tasklist-form-error-ja");
        page.locator(".fjs-container textarea").fill("refuse");
        assertThat(page.locator(".fjs-form-field-error")).hasCount(0);
        page.locator(".fjs-repeat-render-add").click();
        page.getByLabel("Contact's name").fill("友人 はなこ");
        complete(page).click();
        assertThat(page.locator(".fjs-form-field-error")).hasText("実在する日付を入力してください。");
        assertThat(page.locator(".page-notifications")).containsText("1 か所の入力を見直してください");
        Browser.keep(page, "tasklist-server-error-ja");

        page.locator(".fjs-container textarea").fill("went well");
        page.getByLabel("On day").fill("2022/08/19");
        page.getByLabel("Amount").fill("3");
        Browser.keep(page, "tasklist-form-ja");
        assertThat(Browser.barriers(page)).isEmpty();
        complete(page).click();
        assertThat(page.locator(".task-details .no-task")).isVisible();
        assertThat(page.locator(".page-notifications .alert-danger")).hasCount(0);
        assertThat(errands.notes(errand.caseId())).isEqualTo(1);
        assertThat((String) page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})"))
                .doesNotContain("camunda-form")
                .doesNotContain("went well")
                .doesNotContain("友人")
                .doesNotContain("患者 T-east");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("status of 400"));
    }

    @Test
    void aDayThatDoesNotExistIsNotTakenForAnotherDay() {
        Page page = signedIn("t.nurse.east", Browser.DESK, "ja-JP");
        openTask(page);
        page.locator("button.claim").click();
        assertThat(page.locator(".hersys-meta")).containsText("あなたが担当中");
        page.locator(".fjs-container textarea").fill("went well");
        page.getByLabel("On day").fill("2022/02/30");
        complete(page).click();
        assertThat(page.locator(".fjs-form-field-error:visible")).containsText("「2022/02/30」は実在する日付ではありません");
        assertThat(page.getByLabel("On day")).hasValue("");
        Browser.keep(page, "tasklist-wrong-date-ja");
        page.getByLabel("On day").fill("令和４年８月１９日");
        page.getByLabel("Amount").fill("2");
        assertThat(page.getByLabel("On day")).hasValue("2022/8/19");
        assertThat(page.locator(".fjs-form-field-error")).hasCount(0);
        complete(page).click();
        assertThat(page.locator(".task-details .no-task")).isVisible();
        assertThat(errands.notes(errand.caseId())).isEqualTo(1);
    }

    @Test
    void anEnglishSpeakingNurseGetsEnglishWhateverHerBrowserSpeaks() {
        errands.awaitingConfirmation("T-east");
        Page page = signedIn("t.english.east", Browser.DESK, "ja-JP");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator(".task-filters")).containsText("Overdue");
        assertThat(page.locator("ol.tasks-list")).containsText("Confirm notification");
        openTask(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Claim"))
                .click();
        complete(page).click();
        assertThat(page.locator(".fjs-form-field-error").first()).hasText("Please fill in this field.");
        Browser.keep(page, "tasklist-form-en");
        page.locator("button[lang=ja]").click();
        assertThat(page.locator(".task-filters")).containsText("期限超過");
        page.locator("button[lang=en]").click();
        assertThat(page.locator(".task-filters")).containsText("Overdue");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void onATelephoneTheListAndTheTaskTakeTurns() {
        Page page = signedIn("t.nurse.east", Browser.PHONE, "ja-JP");
        assertThat(page.locator("ol.tasks-list")).isVisible();
        assertThat(page.locator(".task-details h2")).isHidden();
        Browser.keep(page, "tasklist-list-phone-ja");
        assertThat(Browser.barriers(page)).isEmpty();
        openTask(page);
        assertThat(page.locator("ol.tasks-list")).isHidden();
        Browser.keep(page, "tasklist-task-phone-ja");
        page.getByText("一覧へ戻る").click();
        assertThat(page.locator("ol.tasks-list")).isVisible();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    @Test
    void theSecondOfTwoPeopleIsToldWhoHasTheTask() {
        Page first = signedIn("t.nurse.east", Browser.DESK, "ja-JP");
        Page second = signedIn("t.second.east", Browser.DESK, "ja-JP");
        openTask(first);
        openTask(second);
        first.locator("button.claim").click();
        assertThat(first.locator(".hersys-meta")).containsText("あなたが担当中");
        second.locator("button.claim").click();
        assertThat(second.locator(".page-notifications")).containsText("東 のぞみ さんがすでに担当しています");
        assertThat(second.locator(".hersys-meta")).containsText("東 のぞみ");
    }

    @Test
    void theFormForANewNotificationOpensAndKeepsItsTextWhenClickedBeside() {
        Page page = signedIn("t.nurse.east", Browser.DESK, "ja-JP");
        page.getByText("発生届を出す").click();
        assertThat(page.locator(".modal-title")).hasText("発生届を出す");
        page.getByLabel("氏名").first().fill("新しい患者");
        page.mouse().click(5, 500);
        assertThat(page.getByLabel("氏名").first()).hasValue("新しい患者");
        Browser.keep(page, "tasklist-report-ja");
        page.locator(".modal-footer .btn-primary").last().click();
        assertThat(page.locator(".modal-body .fjs-form-field-error").first()).hasText("入力してください。");
    }

    @Test
    void signingOutLeadsToOurLogInAndLeavesNothingTyped() {
        Page page = signedIn("t.nurse.east", Browser.DESK, "ja-JP");
        openTask(page);
        page.locator("button.claim").click();
        page.locator(".fjs-container textarea").fill("half a sentence");
        page.locator(".account a.dropdown-toggle").click();
        page.locator(".account .logout a").click();
        page.waitForURL("**/login?out");
        assertThat(page.locator("#username")).isVisible();
        assertThat((String) page.evaluate("JSON.stringify({...localStorage})")).doesNotContain("half a sentence");
    }

    @Test
    void whoseSessionEndsSignsInAgainAndIsBackAtTheTask() {
        Page page = signedIn("t.nurse.east", Browser.DESK, "ja-JP");
        openTask(page);
        page.context().clearCookies();
        page.locator("button.claim").click();
        page.waitForURL("**/login*");
        Browser.signIn(page, "t.nurse.east", Errands.PASSWORD);
        assertThat(page.locator(".hersys-case")).containsText("患者 T-east");
    }

    @Test
    void camundasOtherApplicationsHaveNoLogInOfTheirOwnEither() {
        Page page = browser.signedIn("t.operator", Errands.PASSWORD, Browser.DESK, "ja-JP");
        for (String app : List.of("cockpit", "admin")) {
            page.navigate("/camunda/app/%s/default/#/login".formatted(app));
            assertThat(page.locator(".account")).isVisible();
            assertThat(page.locator("input[type=password]")).hasCount(0);
        }
        page.context().clearCookies();
        page.locator("a[href='#/users']").first().click();
        page.waitForURL("**/login?expired");
    }

    private Page signedIn(String login, Browser.Size size, String language) {
        Page page = browser.signedIn(login, Errands.PASSWORD, size, language);
        page.navigate(
                "/camunda/app/tasklist/default/#/?filter=all&sorting=[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]");
        assertThat(page.locator("ol.tasks-list li.task").first()).isVisible();
        return page;
    }

    private void openTask(Page page) {
        page.locator("li.task a[href*='" + errand.task() + "']").click();
        assertThat(page.locator(".fjs-container textarea")).isVisible();
    }

    private static Locator complete(Page page) {
        return page.locator(".form-actions .btn-primary");
    }
}

package org.hersys.policy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.hersys.support.Browser;
import org.hersys.support.ProductTest;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A wording of the oldest rule about contacts, which decides about nobody in other tests, is changed by two people. */
@ProductTest
class PolicyBrowserIT {

    private static final String TABLE = "/policy/tables/determineContactPeriod";

    @LocalServerPort
    int port;

    @AfterEach
    void asShipped() {
        try (TestDatabase database = TestDatabase.open()) {
            database.jdbc()
                    .sql("update decision_version set state = 'discarded' where shipped_hash is null")
                    .update();
            database.jdbc()
                    .sql("update surge set ended_at = now() where ended_at is null")
                    .update();
        }
    }

    @Test
    void oneDraftsWithChecksAtHandTriesItOnOpenCasesAndAnotherApproves() {
        try (Browser browser = Browser.at(port)) {
            Page author = browser.signedIn("policy.toto", "hersys-demo", Browser.DESK, "ja");
            author.navigate("/policy");
            fine(author, "list");
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
            author.locator("a[href*='dry-run']").click();
            author.locator("#run form button").click();
            assertThat(author.locator("#run .part__title").first()).containsText("結果が変わる症例はありません");
            fine(author, "dry-run");

            Page second = browser.signedIn("policy.english", "hersys-demo", Browser.PHONE, "en");
            second.navigate(TABLE);
            fine(second, "approval-phone");
            second.locator("form[action$='/approve'] button").click();
            assertThat(second.locator(".notice--done")).containsText("Approved");
            second.navigate("/policy/surge");
            fine(second, "surge-phone");
            assertThat(browser.complaints().stream()
                            .filter(complaint -> !complaint.contains("Inferno"))
                            .toList())
                    .isEmpty();
        }
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

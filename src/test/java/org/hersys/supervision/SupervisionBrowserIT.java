package org.hersys.supervision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.hersys.support.Browser;
import org.hersys.support.ProductTest;
import org.hersys.tasklist.Errands;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A supervisor finds the bottleneck on the heat map, moves three hundred tasks and undoes it; in Japanese, then in English. */
@ProductTest
class SupervisionBrowserIT {

    private static final int TASKS = 300;
    private static final String BOTTLENECK = "[data-spot][data-element=userTask_confirmNotification]";

    @LocalServerPort
    int port;

    @Autowired
    Errands errands;

    @Test
    void aSupervisorFindsTheBottleneckMovesThreeHundredTasksAndUndoesIt() {
        errands.awaitConfirmation(TASKS);
        try (Browser browser = Browser.at(port)) {
            Page desk = browser.signedIn("t.supervisor.east", Errands.PASSWORD, Browser.DESK, "ja");
            moveAndUndo(desk, "割り当てました", "取り消しました");
            numbersComeByThemselves(desk);
            look(desk, "/supervision/clocks", "h2");
            look(desk, "/supervision/finished", "form.sup-filter");
            renewsWithoutLoadingThePageAnew(desk, 204);
            look(desk, "/supervision/decisions", "form.sup-filter");
            look(desk, "/situation", "[data-bars=status] svg");
            renewsWithoutLoadingThePageAnew(desk, 200);
            look(desk, "/situation/reporting", "[data-bars=field] svg");
            look(desk, "/situation/wall", "[data-course] svg");
            assertThat(desk.locator("main")).not().containsText("患者 T-east");
            Page phone = browser.signedIn("t.head.east", Errands.PASSWORD, Browser.PHONE, "en");
            moveAndUndo(phone, "tasks went to", "Undone");
            look(phone, "/supervision/work?priority=99&hours=9999", ".empty");
            look(phone, "/situation/reporting", "[data-bars=field] svg");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void moveAndUndo(Page page, String moved, String undone) {
        look(page, "/supervision", "[data-drawn=yes] .sup-heat");
        Locator bottleneck = page.locator(BOTTLENECK);
        assertThat(Integer.parseInt(bottleneck.getAttribute("data-waiting"))).isGreaterThanOrEqualTo(TASKS);
        hottest(page).click();
        page.waitForURL("**/supervision/work?**");
        assertThat(page.locator("tbody input[name=task]").first()).isVisible();
        fine(page);
        page.selectOption("select[name=scope]", "all");
        page.locator("select[name=recipient]").last().selectOption("t.second.east");
        page.locator(".sup-acts button").click();
        page.locator(".notice--info ~ .sup-acts .button--primary").click();
        assertThat(page.locator(".notice--done")).containsText(moved);
        int number = Integer.parseInt(
                page.locator(".notice--done .notice__title").innerText().replaceFirst("^\\D*(\\d+).*$", "$1"));
        assertThat(number).isGreaterThanOrEqualTo(TASKS);
        fine(page);
        page.locator(".sup-acts form button").click();
        assertThat(page.locator(".notice--done")).containsText(undone);
    }

    /** The number on the drawing beyond all others, which is that of the bottleneck. */
    private static Locator hottest(Page page) {
        page.evaluate("""
                () => [...document.querySelectorAll('.sup-heat')]
                  .reduce((one, other) => parseInt(one.textContent, 10) >= parseInt(other.textContent, 10) ? one : other)
                  .dataset.hottest = 'yes'""");
        Locator hottest = page.locator("[data-hottest]");
        assertThat(hottest).hasAttribute("href", page.locator(BOTTLENECK + " a").getAttribute("href"));
        return hottest;
    }

    /** What the page fetches every ten seconds, fetched now: the numbers on the drawing follow, and no link is lost. */
    private static void numbersComeByThemselves(Page page) {
        page.navigate("/supervision");
        assertThat(page.locator("[data-drawn=yes] .sup-heat").first()).isVisible();
        page.locator(BOTTLENECK + " a").focus();
        page.evaluate("""
                () => {
                  document.querySelector('.sup-heat').textContent = 'old';
                  const address = document.querySelector('#stations').getAttribute('hx-get').replace(/seen=[^&]*/, 'seen=');
                  return htmx.ajax('GET', address, { target: '#stations', swap: 'outerHTML' });
                }""");
        assertThat(page.locator(".sup-heat").first()).not().hasText("old");
        assertThat(page.locator(BOTTLENECK + " a")).isFocused();
        renewsWithoutLoadingThePageAnew(page, 204);
    }

    /** Fetches now what the page fetches every ten seconds; a page that was loaded anew would know nothing of the mark. */
    private static void renewsWithoutLoadingThePageAnew(Page page, int status) {
        Object answered = page.evaluate("""
                () => new Promise((done) => {
                  window.marked = true;
                  const live = document.querySelector('[data-live]');
                  document.addEventListener('htmx:afterRequest', (event) => done(event.detail.xhr.status), { once: true });
                  htmx.ajax('GET', live.getAttribute('hx-get'), { target: live, select: live.getAttribute('hx-select'), swap: 'outerHTML' });
                })""");
        assertThat(answered).isEqualTo(status);
        fine(page);
        assertThat(page.evaluate("window.marked === true")).isEqualTo(true);
    }

    private static void look(Page page, String address, String shown) {
        page.navigate(address);
        assertThat(page.locator(shown).first()).isVisible();
        fine(page);
    }

    private static void fine(Page page) {
        assertThat(Browser.barriers(page)).as(page.url()).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(page.url())
                .isNotPositive();
    }
}

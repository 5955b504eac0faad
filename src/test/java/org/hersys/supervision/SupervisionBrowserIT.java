package org.hersys.supervision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.hersys.support.Browser;
import org.hersys.support.Notified;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class SupervisionBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Test
    void aSupervisorFindsWhereWorkWaitsMovesItAndUndoesIt() throws Exception {
        for (int number = 0; number < 2; number++) {
            new Program(port, "hsk_demo_C13103-01")
                    .notify(
                            UUID.randomUUID().toString(),
                            json.writeValueAsString(Notified.patient().content()));
        }
        try (Browser browser = Browser.at(port)) {
            Page desk = browser.signedIn("supervisor.minato", "hersys-demo", Browser.DESK, "ja");
            desk.navigate("/supervision");
            assertThat(desk.locator("[data-drawn=yes] .sup-heat").first()).isVisible();
            fine(desk, "processes");
            desk.locator("[data-element=userTask_confirmNotification] a").click();
            assertThat(desk.locator("tbody input[name=task]").first()).isVisible();
            fine(desk, "work");
            desk.locator("[data-mark-all] input").check();
            desk.locator("select[name=recipient]").last().selectOption("nurse.minato");
            desk.locator(".sup-acts button").click();
            assertThat(desk.locator(".notice--info")).containsText("まだ何も変わっていません");
            fine(desk, "preview");
            desk.locator(".sup-acts .button--primary").click();
            assertThat(desk.locator(".notice--done")).containsText("割り当てました");
            fine(desk, "done");
            desk.locator(".sup-acts form button").click();
            assertThat(desk.locator(".notice--done")).containsText("取り消しました");
            desk.navigate("/supervision/clocks");
            fine(desk, "clocks");
            desk.navigate("/situation");
            assertThat(desk.locator("[data-bars=status] svg")).isVisible();
            fine(desk, "situation");
            desk.navigate("/situation/wall");
            assertThat(desk.locator("[data-course] svg")).isVisible();
            assertThat(desk.locator("main")).not().containsText("架空");
            fine(desk, "wall");
            Page phone = browser.signedIn("supervisor.minato", "hersys-demo", Browser.PHONE, "en");
            phone.navigate("/supervision/work");
            fine(phone, "work-phone");
            phone.navigate("/supervision/work?priority=99&hours=9999");
            assertThat(phone.locator(".empty")).isVisible();
            fine(phone, "empty-phone");
            phone.navigate("/supervision");
            assertThat(phone.locator("[data-drawn=yes]")).isVisible();
            fine(phone, "processes-phone");
            phone.navigate("/supervision/clocks");
            fine(phone, "clocks-phone");
            phone.navigate("/situation");
            assertThat(phone.locator("[data-bars=status] svg")).isVisible();
            fine(phone, "situation-phone");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void fine(Page page, String name) {
        assertThat(Browser.barriers(page)).as(name).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(name)
                .isNotPositive();
        Browser.keep(page, "supervision-" + name);
    }
}

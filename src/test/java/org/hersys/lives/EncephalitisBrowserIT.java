package org.hersys.lives;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.hersys.support.Browser;
import org.hersys.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A disease of files alone in a real browser. */
@ProductTest
class EncephalitisBrowserIT {

    @LocalServerPort
    int port;

    @Test
    void aClinicNotifiesWithoutNameAndIsToldAtTheFieldWhatIsMissing() {
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signedIn("clinic.sakura", "hersys-demo", Browser.DESK, "ja-JP");
            page.navigate("/notifications/new");
            page.click("text=急性脳炎");
            assertThat(page.locator("#name")).hasCount(0);
            page.check("[name=diagnosisType] >> nth=0");
            page.check("[name=sex] >> nth=1");
            page.check("[name=method] >> nth=0");
            page.check("[name=specimen] >> nth=0");
            page.check("[name=result] >> nth=0");
            page.fill("[name='answer-age']", "３００");
            page.check("[name='answer-impairment'] >> nth=0");
            page.check("[name='answer-criteria'] >> nth=0");
            page.click(".intake__send button");
            assertThat(page.locator("[id='answers.age-check']")).containsText("0から120まで");
            assertThat(page.locator("[id='answers.cause-check']")).containsText("入力してください");
            assertThat(Browser.barriers(page)).isEmpty();
            Browser.keep(page, "intake-encephalitis-wide");
            page.fill("[name='answer-age']", "５");
            page.check("[name='answer-cause'] >> nth=1");
            page.check("[name=symptoms] >> nth=0");
            page.click(".intake__send button");
            page.waitForURL("**/sent");
            assertThat(page.locator("main")).containsText("急性脳炎");
            assertThat(page.locator("main")).containsText("病原体不明");
        }
    }
}

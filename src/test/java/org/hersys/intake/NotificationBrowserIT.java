package org.hersys.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import org.hersys.support.Browser;
import org.hersys.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class NotificationBrowserIT {

    private static final String PASSWORD = "hersys-demo";

    @LocalServerPort
    int port;

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
            typist.convert("shiosai", "潮騒");
            typist.press("Space");
            typist.convert("hanako", "花子");
            typist.next();
            typist.press("2");
            typist.next();
            typist.type("S551103");
            typist.next();
            assertThat(page.locator("#birthDate-check")).containsText("1980/11/03");
            typist.convert("minatokushiosai", "みなと区しおさい");
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
            assertThat(typist.keys()).isLessThanOrEqualTo(72);
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
}

package org.hersys.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.hersys.support.Browser;
import org.hersys.support.ProductTest;
import org.hersys.support.SecondStep;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class SignInBrowserIT {

    @Autowired
    SignInPeople people;

    @Autowired
    SentCodes codes;

    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aNewcomerRegistersANumberWithTheKeyboardAloneOnATelephone() {
        String login = people.newcomer();
        Page page = firstStep(login, Browser.PHONE, "ja-JP");
        assertThat(Browser.barriers(page)).isEmpty();
        Browser.keep(page, "signin-enrol-phone-ja");
        page.locator("#number").focus();
        page.keyboard().type("090-0000-4001");
        page.keyboard().press("Enter");
        assertThat(page.locator("#code")).isFocused();
        page.keyboard().type(SecondStep.codeOf(login));
        page.keyboard().press("Enter");
        assertThat(page.locator(".codes li")).hasCount(10);
        assertThat(Browser.barriers(page)).isEmpty();
        Browser.keep(page, "signin-codes-phone-ja");
        page.navigate("/account");
        assertThat(Browser.barriers(page)).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        Browser.keep(page, "signin-account-phone-ja");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void thePageGoesOnByItselfWhenHashWasPressed() {
        String login = people.ward();
        Page page = firstStep(login, Browser.DESK, "en-US");
        assertThat(Browser.barriers(page)).isEmpty();
        page.getByText("Call to ••••-3003").click();
        page.click("main .button--primary");
        assertThat(page.locator("#waiting")).containsText("Waiting for #");
        assertThat(Browser.barriers(page)).isEmpty();
        Browser.keep(page, "signin-call-en");
        try (TestDatabase database = TestDatabase.open()) {
            codes.pressed(
                    database.jdbc()
                            .sql("select message_id from one_time_code where login = ?")
                            .param(login)
                            .query(Long.class)
                            .single(),
                    "#");
        }
        page.waitForURL(address -> !address.contains("/login"));
    }

    private Page firstStep(String login, Browser.Size size, String language) {
        Page page = browser.open(size, language);
        page.navigate("/login");
        page.fill("#username", login);
        page.fill("#password", SignInPeople.PASSWORD);
        page.locator("[aria-controls=password]").click();
        assertThat(page.locator("#password")).hasAttribute("type", "text");
        page.click("main form button[type=submit]");
        page.waitForURL("**/login/*");
        return page;
    }
}

package org.hersys.messaging;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.hersys.support.Browser;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class MessagePagesBrowserIT {

    private static final String PASSWORD = "hersys-demo";

    @Autowired
    Messages messages;

    @Autowired
    Staff staff;

    @LocalServerPort
    int port;

    @Test
    void textsNoticesAndTelephonesCanBeUsedOnADeskAndOnATelephone() {
        staff.run(Staff.NURSE, () -> {
            messages.queue(NewMessage.of(
                    Recipient.group("13103.nurse"), Channel.NOTICE, "messageFailed", Map.of(), Urgency.EMERGENCY));
            messages.queue(NewMessage.of(
                    Recipient.address("+819022220001", "ja"),
                    Channel.VOICE,
                    "signInCode",
                    Map.of("code", "4 7 1 1"),
                    Urgency.CODE));
        });
        try (Browser browser = Browser.at(port)) {
            Page supervisor = browser.signedIn("supervisor.minato", PASSWORD, Browser.DESK, "ja");
            fine(supervisor, "/templates", "templates");
            fine(supervisor, "/notices", "notices");
            fine(supervisor, "/templates/dailyReminder/sms/ja", "template");
            supervisor.fill("#text", "{sender}です。コロナの報告を。 {link}");
            assertThat(supervisor.locator("#problems")).containsText("病名などが分かる言葉");
            answerACall(supervisor);
            Page phone = browser.signedIn("supervisor.minato", PASSWORD, Browser.PHONE, "ja");
            fine(phone, "/notices", "notices-phone");
            fine(phone, "/templates/dailyReminder/sms/ja", "template-phone");
            fine(phone, "/outbox", "outbox-phone");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void answerACall(Page page) {
        page.navigate("/outbox");
        assertThat(page.locator(".phone").first()).isVisible();
        fine(page, "/outbox", "outbox");
        page.locator("article:has-text('+819022220001') button").first().click();
        assertThat(page.locator(".phone__text")).containsText("4 7 1 1");
        assertThat(Browser.barriers(page)).isEmpty();
        Browser.keep(page, "call");
        page.locator(".keypad__keys button", new Page.LocatorOptions().setHasText("#"))
                .click();
        assertThat(page.locator(".phone__text")).containsText("ありがとうございました");
    }

    private static void fine(Page page, String address, String name) {
        page.navigate(address);
        assertThat(Browser.barriers(page)).as(address).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(address)
                .isNotPositive();
        Browser.keep(page, "messages-" + name);
    }
}

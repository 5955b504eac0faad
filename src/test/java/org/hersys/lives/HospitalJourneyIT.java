package org.hersys.lives;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.hersys.support.Browser;
import org.hersys.support.Desk;
import org.hersys.support.ProductTest;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A whole hospital case in a real browser, in Japanese. */
@ProductTest
class HospitalJourneyIT {

    @LocalServerPort
    int port;

    Browser browser;
    TestDatabase database;

    @BeforeEach
    void open() {
        browser = Browser.at(port);
        database = TestDatabase.open();
    }

    @AfterEach
    void close() {
        List<Page> pages = browser.pages();
        for (int page = 0; page < pages.size(); page++) {
            Browser.keep(pages.get(page), "journey-ended-" + page);
        }
        browser.close();
        database.close();
    }

    @Test
    void clinicNurseDeskHospitalAndAgencyBringAPatientToRelease() {
        HospitalJourney journey = new HospitalJourney(browser, Pictures.asAsked());
        Desk clinic = journey.report();
        journey.confirmAndInterview();
        journey.admit();
        journey.release(database);
        for (Desk desk : List.of(clinic, journey.nurse())) {
            assertThat(HospitalJourney.WORDS.stream().filter(desk.kept()::contains))
                    .as("typed words that the browser keeps")
                    .isEmpty();
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void ownPagesAreAccessibleInBothLanguagesOnScreenAndTelephone() {
        String number = Reported.number(port, "見本 たろう");
        for (String language : List.of("ja-JP", "en-US")) {
            String login = language.startsWith("ja") ? Cast.NURSE : "nurse.english";
            for (Browser.Size size : List.of(Browser.DESK, Browser.PHONE)) {
                String kind = language.substring(0, 2) + "-" + size.width();
                Page stranger = browser.open(size, language);
                stranger.navigate("/login");
                look(stranger, "login-" + kind);
                picture(stranger, "login", kind);
                Page page = browser.signedIn(login, "hersys-demo", size, language);
                page.navigate("/cases");
                look(page, "list-" + kind);
                picture(page, "list", kind);
                page.navigate("/cases/" + number);
                look(page, "case-" + kind);
                page.navigate("/camunda/app/tasklist/default/#/?filter=all");
                page.locator(".tasks-list li.task").first().waitFor();
                Browser.keep(page, "tasklist-" + kind);
            }
        }
    }

    private static void picture(Page page, String name, String kind) {
        if (kind.equals("ja-1440")) {
            Pictures.asAsked().take(page, name);
        }
    }

    private static void look(Page page, String name) {
        Browser.keep(page, name);
        var serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
        assertThat(serious).as(name).isEmpty();
    }
}

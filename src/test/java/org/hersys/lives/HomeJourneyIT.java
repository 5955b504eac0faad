package org.hersys.lives;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.hersys.support.Browser;
import org.hersys.support.Desk;
import org.hersys.support.Notified;
import org.hersys.support.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A home case in a real browser, in English: straight through the triage, watched once, released. */
@ProductTest
class HomeJourneyIT {

    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        List<Page> pages = browser.pages();
        for (int page = 0; page < pages.size(); page++) {
            Browser.keep(pages.get(page), "home-journey-ended-" + page);
        }
        browser.close();
    }

    @Test
    void aHealthyYoungPersonIsWatchedAtHomeAndReleased() {
        String number = report(port);
        Desk nurse = Desk.of(browser, "nurse.english", "en-US");
        nurse.openNextTask(number, "Confirm notification");
        assertThat(nurse.page().locator(".fjs-container")).containsText("Rosalind Sample");
        nurse.claim();
        nurse.answer("What do you do with this notification?", "Confirm");
        nurse.complete();
        interview(nurse, number);
        nurse.openCase(number);
        assertThat(nurse.page().locator(".case-who__chips")).containsText("home");
        Desk agency = Desk.of(browser, "agency.english", "en-US");
        agency.openNextTask(number, "Record observation");
        agency.claim();
        agency.answer("Reached?", "Yes");
        agency.type("Temperature", "36.4");
        agency.type("SpO2", "98");
        agency.type("Note", "No complaints at all");
        agency.complete();
        nurse.openNextTask(number, "Approve release");
        nurse.claim();
        nurse.answer("Your decision", "Release from isolation");
        nurse.complete();
        nurse.openCase(number);
        assertThat(nurse.page().locator(".case-who__chips")).containsText("Released");
        assertThat(nurse.page().locator(".case-next a.button--primary")).hasCount(0);
        Assertions.assertThat(agency.kept() + nurse.kept())
                .doesNotContain("Rosalind", "Walked along the river", "No complaints at all");
        Assertions.assertThat(browser.complaints()).isEmpty();
    }

    private static void interview(Desk nurse, String number) {
        nurse.openNextTask(number, "Interview patient");
        nurse.claim();
        nurse.answer("Reached by phone?", "Yes");
        nurse.answer("Short of breath", "No");
        nurse.answer("Needs oxygen", "No");
        nurse.type("Temperature", "36.5");
        nurse.type("SpO2", "98");
        nurse.answer("Needs care from others", "No");
        nurse.answer("Lives in a care facility", "No");
        nurse.answer("Lives alone", "Yes");
        nurse.answer("Lives with someone at risk", "No");
        nurse.answer("Can isolate at home", "Yes");
        nurse.type("Movements", "Walked along the river");
        nurse.complete();
    }

    private static String report(int port) {
        var answers = Reported.notification();
        answers.put("diagnosisType", "asymptomatic");
        answers.put("name", "Rosalind Sample");
        answers.put("birthDate", Notified.today().minusYears(25).toString());
        answers.put("symptoms", List.of());
        answers.put("onsetOn", null);
        return Reported.number(port, answers);
    }
}

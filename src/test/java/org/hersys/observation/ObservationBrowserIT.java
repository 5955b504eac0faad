package org.hersys.observation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.CareCase.AGENCY;
import static org.hersys.support.CareCase.NURSE;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hersys.casefile.Households;
import org.hersys.support.Browser;
import org.hersys.support.CareCase;
import org.hersys.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The pages of those who observe, in a real browser: no barriers, nothing wider than the screen, both languages. */
@ProductTest
@Import(CareCase.class)
class ObservationBrowserIT {

    @Autowired
    CareCase care;

    @Autowired
    Households households;

    @LocalServerPort
    int port;

    @Test
    void listsRecordHouseholdAndRulesCanBeUsedByEverybodyOnEveryScreen() {
        long head = observed();
        long child = observed();
        care.as(NURSE, () -> households.join(child, head));
        String record = "/cases/" + care.file(head).number() + "/observation";
        try (Browser browser = Browser.at(port)) {
            Page desk = browser.signedIn("supervisor.minato", "hersys-demo", Browser.DESK, "ja");
            desk.navigate("/observation");
            fine(desk, "lists");
            desk.navigate(record);
            assertThat(desk.locator(".trend")).hasCount(2);
            desk.locator("#window-from").evaluate("field => field.closest('details').open = true");
            desk.locator("#window-from").selectOption("10:00");
            fine(desk, "record");
            desk.locator("form[action$='/window'] button").click();
            assertThat(desk.locator(".notice--done")).isVisible();
            desk.navigate(record + "/household");
            assertThat(desk.locator(".trend")).hasCount(4);
            fine(desk, "household");
            desk.navigate("/observation/rules");
            fine(desk, "rules");

            Page phone = browser.signedIn("nurse.english", "hersys-demo", Browser.PHONE, "en");
            for (String page : List.of("/observation", record, record + "/household")) {
                phone.navigate(page);
                fine(phone, "phone" + page.replaceAll("[^a-z]+", "-"));
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private long observed() {
        long caseId = care.open(30, 2);
        care.interview(caseId, 98, "cough", "", "false, false, true, false");
        care.start("arrangePlacement", caseId, Map.of());
        care.start("observeHealth", caseId, Map.of());
        for (String temperature : List.of("36.8", "37.6", "36.9")) {
            care.answer(
                    AGENCY,
                    caseId,
                    "userTask_recordObservation",
                    new RecordObservationForm(
                            "yes",
                            new BigDecimal(temperature),
                            97,
                            72,
                            List.of("cough"),
                            List.of(),
                            "yes",
                            "no",
                            "夜は眠れている",
                            null));
        }
        return caseId;
    }

    private static void fine(Page page, String name) {
        assertThat(Browser.barriers(page)).as(name).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(name)
                .isNotPositive();
        Browser.keep(page, "observation-" + name);
    }
}

package org.hersys.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hersys.support.Browser;
import org.hersys.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class AccountBrowserIT {

    @LocalServerPort
    int port;

    @Test
    void everyPageOfAdministrationCanBeUsedByEverybodyWideAndOnAPhone() {
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signedIn("useradmin.minato", "hersys-demo", Browser.DESK, "ja-JP");
            for (String path : List.of(
                    "/accounts",
                    "/accounts/new",
                    "/accounts/hospital.chuo",
                    "/organisations",
                    "/organisations/new",
                    "/keys",
                    "/access-matrix",
                    "/accounts/upload")) {
                page.navigate(path);
                look(page, path);
            }
            page.setInputFiles(
                    "#file",
                    new com.microsoft.playwright.options.FilePayload(
                            "accounts.csv",
                            "text/csv",
                            "login,name,organisation,roles\nnew.one,架空 花子,13103,nurse\nBad One,架空 次郎,13104,chief\n"
                                    .getBytes(StandardCharsets.UTF_8)));
            page.click("main form button[type=submit]");
            page.waitForSelector("tr.wrong");
            look(page, "/accounts/preview");
            Page nurse = browser.signedIn("nurse.english", "hersys-demo", Browser.DESK, "en");
            for (String path : List.of("/emergency", "/emergencies", "/access-matrix")) {
                nurse.navigate(path);
                look(nurse, path + "-en");
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** A page as it is, wide and then as narrow as a telephone. */
    private static void look(Page page, String path) {
        for (Browser.Size size : List.of(Browser.DESK, Browser.PHONE)) {
            page.setViewportSize(size.width(), size.height());
            assertThat(Browser.barriers(page)).as(path + " at " + size).isEmpty();
            Browser.keep(page, "accounts" + path.replace('/', '-') + "-" + (size == Browser.DESK ? "wide" : "phone"));
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"))
                    .as(path + " needs no scrolling sideways")
                    .isTrue();
        }
    }
}

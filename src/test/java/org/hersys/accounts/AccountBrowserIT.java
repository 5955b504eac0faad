package org.hersys.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
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
            String good = "new.file" + System.nanoTime() + ",架空 花子,13103,nurse\n";
            upload(page, good + "Bad One,架空 次郎,13104,chief\n");
            page.waitForSelector("tr.wrong");
            look(page, "/accounts/preview");
            page.navigate("/accounts/upload");
            upload(page, good);
            page.click(".plan__acts button[type=submit]");
            page.waitForSelector(".links a");
            look(page, "/accounts/invited");
            Page nurse = browser.signedIn("nurse.english", "hersys-demo", Browser.DESK, "en");
            for (String path : List.of("/emergency", "/emergencies", "/access-matrix")) {
                nurse.navigate(path);
                look(nurse, path + "-en");
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void upload(Page page, String rows) {
        byte[] file = ("login,name,organisation,roles\n" + rows).getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("#file", new FilePayload("accounts.csv", "text/csv", file));
        page.click("main form button[type=submit]");
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

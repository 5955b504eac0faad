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
            for (Browser.Size size : List.of(Browser.DESK, Browser.PHONE)) {
                String name = size == Browser.DESK ? "wide" : "phone";
                Page page = browser.signedIn("useradmin.minato", "hersys-demo", size, "ja-JP");
                for (String path : List.of(
                        "/accounts",
                        "/accounts/new",
                        "/accounts/hospital.chuo",
                        "/accounts/upload",
                        "/organisations",
                        "/organisations/new",
                        "/keys",
                        "/access-matrix")) {
                    look(page, path, name);
                }
                page.navigate("/accounts/upload");
                page.setInputFiles(
                        "#file",
                        new com.microsoft.playwright.options.FilePayload(
                                "accounts.csv",
                                "text/csv",
                                "login,name,organisation,roles\nnew.one,架空 花子,13103,nurse\nBad One,架空 次郎,13104,chief\n"
                                        .getBytes(StandardCharsets.UTF_8)));
                page.click("main form button[type=submit]");
                page.waitForSelector("tr.wrong");
                assertThat(Browser.barriers(page)).isEmpty();
                Browser.keep(page, "accounts-preview-" + name);
                Page nurse = browser.signedIn("nurse.english", "hersys-demo", size, "en");
                look(nurse, "/emergency", name);
                look(nurse, "/emergencies", name);
                look(nurse, "/access-matrix", name + "-en");
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void look(Page page, String path, String size) {
        page.navigate(path);
        assertThat(Browser.barriers(page)).as(path).isEmpty();
        Browser.keep(page, "accounts" + path.replace('/', '-') + "-" + size);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"))
                .as(path + " needs no scrolling sideways")
                .isTrue();
    }
}

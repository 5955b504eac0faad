package org.hersys.linkage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hersys.support.Browser;
import org.hersys.support.Notified;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class DuplicatesBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    FindingDuplicates finding;

    @Test
    void twoRecordsAndTheirCasesArePutTogetherAndTakenApart() throws Exception {
        String first = report("渡辺 二重子", "090-0000-4411");
        String second = report("渡邊 二重子", "090-0000-4412");
        finding.run();
        try (Browser browser = Browser.at(port)) {
            Page desk = browser.signedIn("nurse.minato", "hersys-demo", Browser.DESK, "ja");
            desk.navigate("/cases/" + second);
            assertThat(desk.locator(".case-notices")).containsText("渡辺 二重子と同一人物の可能性があります");
            desk.locator(".case-notices a", new Page.LocatorOptions().setHasText("比較する"))
                    .click();
            assertThat(desk.locator(".link-differs")).hasCount(2);
            fine(desk, "pair");
            desk.locator("input[name=phone][value=second]").check();
            desk.locator("form[method=get] .button--primary").click();
            assertThat(desk.locator(".notice--info")).containsText("まだ何も変わっていません");
            fine(desk, "preview");
            desk.locator("#reason").fill("同じ住所と生年月日");
            desk.locator("main .button--primary").click();
            assertThat(desk.locator(".notice--done")).containsText("統合しました");
            fine(desk, "merge");
            String merge = desk.url();

            desk.locator(".link-more a").click();
            assertThat(desk.locator("input[name=survivor]")).hasCount(2);
            fine(desk, "cases");
            desk.locator("input[name=survivor][value='" + first + "']").check();
            desk.locator("main .button--primary").click();
            assertThat(desk.locator(".notice--done")).containsText("二つの症例を統合しました");
            fine(desk, "case-merge");
            String caseMerge = desk.url();
            desk.navigate("/cases/" + second);
            assertThat(desk).hasURL(Pattern.compile(".*/cases/" + first));
            assertThat(desk.locator(".case-notices")).containsText(second);
            fine(desk, "case");
            desk.navigate("/cases/" + second + "/notification");
            assertThat(desk.locator(".case-notices")).containsText("症例" + first + "に統合されました");
            desk.navigate(merge);
            assertThat(desk.locator(".notice--info")).containsText("先にその統合を取り消してください");

            desk.navigate(caseMerge);
            desk.locator("main form .button").click();
            assertThat(desk.locator(".notice--done")).containsText("元に戻しました");
            desk.navigate(merge);
            desk.locator("main form .button").click();
            assertThat(desk.locator(".notice--done")).containsText("元に戻しました");
            finding.run();
            Page phone = browser.signedIn("nurse.english", "hersys-demo", Browser.PHONE, "en");
            phone.navigate("/duplicates");
            assertThat(phone.locator("h1")).hasText("Possible duplicates");
            assertThat(phone.locator(".link-pair").first()).isVisible();
            fine(phone, "queue-phone");
            phone.locator(".link-pair .button").first().click();
            fine(phone, "pair-phone");
            phone.navigate("/duplicates?state=different");
            assertThat(phone.locator("h1")).isVisible();
            desk.navigate("/duplicates");
            fine(desk, "queue");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private String report(String name, String phone) throws Exception {
        var patient = Notified.patient()
                .named(name)
                .born(LocalDate.of(1961, 4, 5))
                .at("東都みなと区しおさい4-4-4")
                .phone(phone);
        var answer = new Program(port, "hsk_demo_C13103-01")
                .notify(UUID.randomUUID().toString(), json.writeValueAsString(patient.content()));
        return json.readTree(answer.body()).path("caseNumber").asText();
    }

    private static void fine(Page page, String name) {
        assertThat(Browser.barriers(page)).as(name).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(name)
                .isNotPositive();
        Browser.keep(page, "duplicates-" + name);
    }
}

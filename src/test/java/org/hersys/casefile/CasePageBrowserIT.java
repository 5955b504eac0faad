package org.hersys.casefile;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.hersys.support.Browser;
import org.hersys.support.CareCase;
import org.hersys.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Two people of one office on the page of one case, one at a desk in Japanese, one with a telephone in English. */
@ProductTest
@Import(CareCase.class)
class CasePageBrowserIT {

    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    CareCase care;

    @LocalServerPort
    int port;

    @Test
    void twoPeopleEditOneCaseAndNothingIsLost() {
        String address = "/cases/" + care.file(care.open(30, 2)).number();
        try (Browser browser = Browser.at(port)) {
            Page desk = browser.signedIn("nurse.minato", "hersys-demo", Browser.DESK, "ja-JP");
            Page phone = browser.signedIn("nurse.english", "hersys-demo", Browser.PHONE, "en");
            desk.navigate(address + "/basics");
            desk.locator("#group-person .group__head a").click();

            phone.navigate(address + "/basics");
            assertThat(phone.locator("#group-person .busy")).containsText("has been editing this since");
            phone.locator("#group-person .group__head a").click();
            phone.fill("#kana", "シバ カナ");
            phone.fill("#birthDate", "令和元年5月1日");
            press(phone, "Save");
            assertThat(phone.locator(".notice--done")).containsText("Saved.");
            assertThat(phone.locator("#group-person")).containsText("1 May 2019");
            assertThat(Browser.barriers(phone)).isEmpty();
            Browser.keep(phone, "case-saved-phone");

            desk.fill("#kana", "ミナト カナ");
            desk.fill("#phone", "03-0000-9876");
            assertThat(desk.locator("#busy")).containsText("入力途中の内容を控えています");
            press(desk, "保存する");
            Locator sides = desk.locator("fieldset#kana");
            assertThat(sides).containsText("ミナト カナ");
            assertThat(sides).containsText("シバ カナ");
            assertThat(desk.locator("#birthDate")).hasValue("2019/05/01");
            assertThat(Browser.barriers(desk)).isEmpty();
            Browser.keep(desk, "case-contested-desk");
            sides.getByText("自分の入力").click();
            press(desk, "保存する");
            assertThat(desk.locator("#group-person")).containsText("ミナト カナ");
            assertThat(desk.locator("#group-person")).containsText("03-0000-9876");

            press(desk, "この変更を取り消す");
            assertThat(desk.locator(".notice--done")).containsText("変更を取り消しました。");
            assertThat(desk.locator("#group-person")).containsText("シバ カナ");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aWarningStandsOnEveryTabAndAPaperIsWhatItsContentIs() {
        String address = "/cases/" + care.file(care.open(30, 2)).number();
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signedIn("nurse.minato", "hersys-demo", Browser.DESK, "ja-JP");
            page.navigate(address);
            page.fill("#body", "耳が遠いので、ゆっくり大きな声で。\n<b>犬がいる</b>");
            assertThat(page.locator("#note-kept")).containsText("入力途中の内容を控えています");
            page.getByText("注意として一番上に表示する").click();
            press(page, "メモを残す");
            page.locator(".tab", new Page.LocatorOptions().setHasText("行動歴")).click();
            assertThat(page.locator(".pinned")).containsText("<b>犬がいる</b>");
            page.navigate(address);

            keep(page, "検査結果.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator(".notice--problem")).containsText("PDF、JPEG、PNGとして開けないファイルです");
            page.navigate(address);
            keep(page, "../結果.txt", PIXEL);
            assertThat(page.locator(".paper a")).hasText("結果.txt.png");
            var answer = page.request().get(page.locator(".paper a").getAttribute("href"));
            assertThat(answer.body()).isEqualTo(PIXEL);
            assertThat(answer.headers())
                    .containsEntry("content-type", "image/png")
                    .containsEntry("x-content-type-options", "nosniff")
                    .hasEntrySatisfying(
                            "content-disposition", said -> assertThat(said).startsWith("attachment;"))
                    .hasEntrySatisfying(
                            "content-security-policy", said -> assertThat(said).contains("sandbox"));
            assertThat(Browser.barriers(page)).isEmpty();
            Browser.keep(page, "case-record-desk");

            takeBack(page.locator(".paper"));
            assertThat(page.locator(".paper del")).hasText("結果.txt.png");
            takeBack(page.locator(".note"));
            assertThat(page.locator(".note")).containsText("書いた人が取り下げました。");
            assertThat(page.locator(".pinned")).hasCount(0);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void keep(Page page, String name, byte[] content) {
        if (page.locator("#papers > details[open]").count() == 0) {
            page.locator("#papers > details > summary").click();
        }
        page.setInputFiles("#file", new FilePayload(name, "application/pdf", content));
        press(page, "書類を保存する");
    }

    private static void takeBack(Locator part) {
        part.locator("summary").click();
        assertThat(part).containsText("元に戻せません");
        press(part, "取り下げる");
    }

    private static void press(Page page, String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
    }

    private static void press(Locator part, String button) {
        part.locator("button", new Locator.LocatorOptions().setHasText(button))
                .first()
                .click();
    }
}

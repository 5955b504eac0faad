package org.hersys.exchange.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hersys.sheet.SheetKind;
import org.hersys.sheet.SheetWriter;
import org.hersys.support.Browser;
import org.hersys.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class ImportBrowserIT {

    private static final String LIST = """
            感染者の状況,,,,,,
            No,公表_年月日,"患者_
            居住地",患者_年代,患者_性別,患者_状態,患者_退院済フラグ
            BR1,2020-04-01,みなと区,４０代,男性,軽症,1
            BR2,R2.4.2,みなと区,20歳代,女児,,1
            BR3,2020-02-30,みなと区,20代,女性,,1
            BR4,4月3日,みなと区,90歳以上,女性,,1
            """;

    @LocalServerPort
    int port;

    @Test
    void aClerkSeesWhatWillHappenTakesTheRightRowsInAndSendsACorrectedFile() throws IOException {
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signedIn("clerk.minato", "hersys-demo", Browser.DESK, "ja-JP");
            page.navigate("/imports");
            assertThat(Browser.barriers(page)).isEmpty();
            upload(page, "list.csv", LIST.getBytes(Charset.forName("windows-31j")));
            assertThat(page.locator("#run")).containsText("2行を取り込む");
            assertThat(page.locator(".imports__refused")).containsText("公表_年月日：存在しない日付です。");
            assertThat(page.locator(".imports__question")).containsText("年がありません");
            assertThat(Browser.barriers(page)).isEmpty();
            Browser.keep(page, "import-errors-wide");
            page.fill("#yearOfDates", "2020");
            page.click("form[action$='/year'] button");
            page.click("form[action$='/start'] button");
            assertThat(page.locator(".imports__line")).containsText("完了");
            assertThat(page.locator(".imports__rows tbody tr")).hasCount(4);
            assertThat(Browser.barriers(page)).isEmpty();
            Browser.keep(page, "import-done-wide");
            Download report = page.waitForDownload(() -> page.click("a[href$='/report.csv']"));
            assertThat(Files.readString(report.path())).startsWith("\uFEFF行,番号").contains("存在しない日付です。");

            upload(
                    page,
                    "corrected.xlsx",
                    workbook(LIST.replace("2020-02-30", "2020-03-30").replace("20歳代", "30代")));
            page.fill("#yearOfDates", "2020");
            page.click("form[action$='/year'] button");
            assertThat(page.locator(".filters__list")).containsText("訂正 1");
            assertThat(page.locator(".filters__list")).containsText("変更なし 2");
            page.click("form[action$='/start'] button");
            assertThat(page.locator(".imports__line")).containsText("完了");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void onAPhoneInEnglishAFileThatIsNoTableIsToldAndNothingIsStored() {
        try (Browser browser = Browser.at(port)) {
            Page page = browser.signedIn("nurse.english", "hersys-demo", Browser.PHONE, "en");
            upload(page, "list.csv", "%PDF-1.7".getBytes());
            assertThat(page.locator(".notice--problem")).containsText("This is not a table");
            assertThat(page.locator(".notice--problem")).containsText("Nothing is stored");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"))
                    .isTrue();
            assertThat(Browser.barriers(page)).isEmpty();
            Browser.keep(page, "import-no-table-phone");
        }
    }

    private static byte[] workbook(String list) throws IOException {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetKind.XLSX.write(book, "list");
                CSVParser rows = CSVParser.parse(list, CSVFormat.DEFAULT)) {
            for (CSVRecord row : rows) {
                writer.row((Object[]) row.values());
            }
        }
        return book.toByteArray();
    }

    private static void upload(Page page, String name, byte[] content) {
        page.navigate("/imports");
        page.setInputFiles("#file", new FilePayload(name, "text/csv", content));
        page.click("main form[enctype] button");
        assertThat(page.locator("#run:not([hx-trigger])")).isVisible();
    }
}

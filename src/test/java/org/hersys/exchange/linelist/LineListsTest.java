package org.hersys.exchange.linelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.exchange.linelist.CsvText.reasonAgainst;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineListsTest {

    private static final String LIST = "No,公表日,居住地,年代,性別\r\n1,2020-03-07,福島市,40代,男性\r\n2,2020-03-08,髙崎市,５０代,女性\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "EUC-JP", "ISO-2022-JP"})
    void theCharsetIsRecognisedFromTheWholeFile(String name) {
        String list = "windows-31j".equals(name) || "UTF-8".equals(name) ? LIST : LIST.replace('髙', '高');
        assertThat(residences(list.getBytes(Charset.forName(name)))).first().isEqualTo("福島市");
        LineListFile file = CsvText.open(list.getBytes(Charset.forName(name)));
        assertThat(((LineList) file).charset()).isEqualTo(Charset.forName(name));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkAnnouncesTheCharset(String name) {
        byte[] content = ("\uFEFF" + LIST).getBytes(Charset.forName(name));
        assertThat(residences(content)).containsExactly("福島市", "髙崎市");
    }

    @Test
    void aSingleJapaneseCharacterAtTheEndOfALongFileStillDecidesTheCharset() {
        String list = LIST + "3,2020-03-09,x,30代,女性\n".repeat(20_000) + "4,2020-03-09,髙,30代,女性\n";
        assertThat(residences(list.getBytes(Charset.forName("windows-31j"))))
                .last()
                .isEqualTo("髙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";", ",", "|"})
    void theDelimiterIsRecognised(String delimiter) {
        assertThat(residences(LIST.replace(",", delimiter).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("福島市", "髙崎市");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void linesMayEndAnyWay(String end) {
        List<LineListRow> rows = CsvText.rows(LIST.replace("\r\n", end));
        assertThat(rows).extracting(LineListRow::line).containsExactly(2L, 3L);
    }

    @Test
    void aNumberThatASpreadsheetWroteAsAFormulaIsTheNumberItShows() {
        String list = "No,公表日,年代\n=\"007\",2020-03-07,40代\n";
        assertThat(CsvText.rows(list))
                .extracting(row -> ((LineListRow.Read) row).published().number())
                .containsExactly("007");
    }

    @Test
    void theHeaderIsFoundBelowATitle() {
        String list = "新型コロナウイルス感染症の患者の状況,,,,\n,,,,\n\"総数\n2件\",,,,44211\n" + LIST;
        assertThat(CsvText.rows(list)).extracting(LineListRow::line).containsExactly(6L, 7L);
        LineListFile file = CsvText.open(list.getBytes(StandardCharsets.UTF_8));
        assertThat(((LineList) file).headerLine()).isEqualTo(5);
        assertThat(((LineList) file).columns()).containsEntry("AGE", "年代").containsEntry("NUMBER", "No");
    }

    @ParameterizedTest
    @CsvSource({
        "'', sheet.unreadable.empty",
        "'日付,件数\n2020-01-01,3\n', exchange.linelist.fileNoHeader",
        "'発表日,居住地,年代,性別\n2020-01-01,横浜市,40代,男性\n', exchange.linelist.fileWithoutNumbers",
        "'No,公表日,年代\n1,2020-03-07,\"40代\n2,2020-03-07,50代\n', sheet.unreadable.quoteOpen",
        "'<html><body>not found</body></html>', exchange.linelist.fileNoHeader",
        "'%PDF-1.7', sheet.unreadable.binary"
    })
    void aFileThatIsNoLineListIsAnOutcomeWithAReason(String content, String reason) {
        assertThat(reasonAgainst(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(reason);
    }

    @Test
    void packedFilesAndSpreadsheetsAreNamedAsSuch() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(LIST.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(reasonAgainst(packed.toByteArray())).isEqualTo("sheet.unreadable.compressed");
        assertThat(reasonAgainst(new byte[] {'P', 'K', 3, 4, 0})).isEqualTo("sheet.unreadable.notAWorkbook");
        assertThat(reasonAgainst(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .isEqualTo("sheet.unreadable.oldSpreadsheet");
    }

    @Test
    void aZeroByteIsNotText() {
        assertThat(reasonAgainst(LIST.replace('島', '\0').getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("sheet.unreadable.binary");
    }

    @Test
    void bytesThatAreTextInNoCharsetAreRefused() {
        byte[] content = LIST.getBytes(StandardCharsets.UTF_8);
        content[content.length - 5] = (byte) 0xFF;
        content[content.length - 4] = (byte) 0x80;
        assertThat(reasonAgainst(content)).isEqualTo("sheet.unreadable.charset");
    }

    @Test
    void aTenMegabyteCellRefusesItsRowAndTheOthersAreRead() {
        String list = LIST + "3,2020-03-09," + "x".repeat(10_000_000) + ",30代,女性\n4,2020-03-09,y,30代,女性\n";
        List<LineListRow> rows = CsvText.rows(list);
        assertThat(rows).extracting(LineListRow::line).containsExactly(2L, 3L, 4L, 5L);
        assertThat((LineListRow.Refused) rows.get(2))
                .extracting(LineListRow.Refused::column, LineListRow.Refused::reasonKey)
                .containsExactly("居住地", "exchange.linelist.cellTooLong");
        assertThat(rows.get(3)).isInstanceOf(LineListRow.Read.class);
    }

    @Test
    void anUnclosedQuotationMarkNeverFillsTheMemory() {
        String quote = LIST + "3,2020-03-09,\"x,30代,女性\n" + "4,2020-03-09,y,30代,女性\n".repeat(600_000);
        assertThat(reasonAgainst(quote.getBytes(StandardCharsets.UTF_8))).isEqualTo("sheet.unreadable.lineTooLong");
    }

    @Test
    void randomBytesAreNeverAnException() {
        Random random = new Random(31);
        for (int i = 0; i < 500; i++) {
            byte[] content = new byte[random.nextInt(4000)];
            random.nextBytes(content);
            assertThat(reasonAgainst(content)).matches("sheet.unreadable.*|exchange.linelist.file.*");
        }
    }

    @Test
    void aDamagedListIsReadOrRefusedButNeverAnException() {
        Random random = new Random(32);
        for (int i = 0; i < 500; i++) {
            byte[] content = LIST.getBytes(StandardCharsets.UTF_8);
            content[random.nextInt(content.length)] = (byte) (32 + random.nextInt(95));
            if (CsvText.open(content) instanceof LineList list) {
                try (Stream<LineListRow> rows = list.rows()) {
                    assertThat(rows.count()).isEqualTo(list.rowCount());
                }
            }
        }
    }

    @Test
    void theRowsCanBeReadAsOftenAsWished() {
        LineList list = (LineList) CsvText.open(LIST.getBytes(StandardCharsets.UTF_8));
        assertThat(list.rowCount()).isEqualTo(2);
        for (int i = 0; i < 2; i++) {
            try (Stream<LineListRow> rows = list.rows()) {
                assertThat(rows).hasSize(2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void wideCharactersAreRecognisedWithoutAMark(String name) {
        String list = LIST.replace("福島市", "一関市　一ノ関");
        assertThat(residences(list.getBytes(Charset.forName(name)))).containsExactly("一関市 一ノ関", "髙崎市");
    }

    private static List<String> residences(byte[] content) {
        return CsvText.rows(content).stream()
                .map(row -> ((LineListRow.Read) row).published().residence())
                .toList();
    }
}

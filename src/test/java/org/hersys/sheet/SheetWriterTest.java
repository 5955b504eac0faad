package org.hersys.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {

    private static final OffsetDateTime EVENING = OffsetDateTime.parse("2022-08-18T16:05:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81", "-x", "@SUM(A1)", "\tx", "\rx", "＝1", "'quoted"})
    void textThatBeginsLikeAFormulaIsTextInCsv(String text) throws IOException {
        assertThat(csv(text).replace("\"", "")).isEqualTo("\uFEFF'" + text + "\r\n");
    }

    @Property
    void whatWasMadeSafeIsGivenBack(@ForAll String text) {
        assertThat(SafeText.meant(SafeText.written(text))).isEqualTo(text);
    }

    @Test
    void csvKeepsNumbersQuotesAndLinesInTheirCellAndMomentsInJapansTime() throws IOException {
        assertThat(csv("a\"b", -3L, null, "c,d\ne", LocalDate.of(2022, 8, 1), EVENING))
                .isEqualTo("\uFEFF\"a\"\"b\",-3,,\"c,d\ne\",2022-08-01,2022-08-19 01:05\r\n");
    }

    @Test
    void xlsxHoldsTextAsTextAndDaysAsDays() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetKind.XLSX.write(file, "cases")) {
            writer.row("a", "b", "c", "d");
            writer.row("=1+1", 7, LocalDate.of(2022, 8, 1), EVENING);
            writer.row("09012345678\u0000", null);
        }
        try (ReadableWorkbook book = read(file)) {
            List<Row> rows = book.getFirstSheet().read();
            Row row = rows.get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCellText(0)).isEqualTo("=1+1");
            assertThat(row.getCellAsNumber(1))
                    .hasValueSatisfying(number -> assertThat(number.intValue()).isEqualTo(7));
            assertThat(row.getCellAsDate(2)).contains(LocalDate.of(2022, 8, 1).atStartOfDay());
            assertThat(row.getCellAsDate(3)).contains(LocalDate.of(2022, 8, 19).atTime(1, 5));
            assertThat(rows.get(2).getCellText(0)).startsWith("09012345678");
        }
    }

    @Test
    void rowsBeyondTheEndOfASheetStandUnderTheSameHeadOnTheNext() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SheetWriter writer = new XlsxWriter(file, "cases", 3)) {
            for (String row : List.of("head", "1", "2", "3")) {
                writer.row(row);
            }
        }
        try (ReadableWorkbook book = read(file)) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(sheets).hasSize(2);
            assertThat(sheets.get(1).read())
                    .extracting(row -> row.getCellText(0))
                    .containsExactly("head", "3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofAHundredThousandRowsNoneIsHeldThatHasLeft(SheetKind kind) throws IOException {
        List<WeakReference<String>> written = new ArrayList<>();
        try (SheetWriter writer = kind.write(OutputStream.nullOutputStream(), "cases")) {
            for (int row = 0; row < 100_000; row++) {
                String cell = "row " + row;
                if (row > 0 && row % 1_000 == 0) {
                    written.add(new WeakReference<>(cell));
                }
                writer.row(cell, row, LocalDate.EPOCH);
            }
            System.gc();
            assertThat(written.stream().filter(cell -> cell.get() != null)).hasSizeLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsLeaveWhileTheFileIsBeingWritten(SheetKind kind) throws IOException {
        long[] sent = {0};
        OutputStream target = new OutputStream() {
            @Override
            public void write(int one) {
                sent[0]++;
            }
        };
        try (SheetWriter writer = kind.write(target, "cases")) {
            for (int row = 0; row < 20_000; row++) {
                writer.row("row " + row, row, "ｘ".repeat(row % 50));
            }
            assertThat(sent[0]).isPositive();
        }
    }

    private static String csv(Object... cells) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetKind.CSV.write(file, "cases")) {
            writer.row(cells);
        }
        return file.toString(StandardCharsets.UTF_8);
    }

    private static ReadableWorkbook read(ByteArrayOutputStream file) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()));
    }
}

package org.hersys.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

    @TempDir
    Path folder;

    @Test
    void aWorkbookIsTheTableThatItShows() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "title");
            sheet.value(2, 0, "No");
            sheet.value(2, 1, "公表日\n（確定）");
            sheet.value(3, 0, 12);
            sheet.value(3, 1, LocalDate.of(2020, 3, 7));
            sheet.style(3, 1).format("yyyy/m/d").set();
            sheet.value(3, 3, "=1+1, \"x\"");
            sheet.value(4, 0, 44211);
        });
        assertThat(Workbook.isOne(file)).isTrue();
        assertThat(text(file).split("\r\n"))
                .containsExactly("title", "", "No,\"公表日\n（確定）\"", "12,2020-03-07,,\"=1+1, \"\"x\"\"\"", "44211,,,");
    }

    @Test
    void theSheetWithTheHeadingIsTakenNotTheCoverBeforeIt() throws IOException {
        Path file = folder.resolve("sheets.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "test", null)) {
            book.newWorksheet("cover").value(0, 0, "About this file");
            book.newWorksheet("list").value(0, 0, "No");
            book.newWorksheet("notes").value(0, 0, "Notes");
        }
        assertThat(text(file)).isEqualTo("No\r\n");
        assertThat(Workbook.sheets(file, cells -> cells.get(0).startsWith("No")))
                .containsExactly("list", "notes");
        assertThat(Workbook.sheets(file, cells -> false)).containsExactly("cover");
    }

    @Test
    void whatTheProductWritesItReadsAgain() throws IOException {
        Path file = folder.resolve("own.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter writer = SheetKind.XLSX.write(out, "own")) {
            writer.row("No", "Name");
            writer.row(1, "=cmd");
        }
        assertThat(text(file)).isEqualTo("No,Name\r\n1,=cmd\r\n");
    }

    @Test
    void anArchiveThatGrowsBeyondReasonIsNotOpened() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (int mebibyte = 0; mebibyte < 64; mebibyte++) {
                zip.write(nothing);
            }
        }
        assertThat(Files.size(file)).isLessThan(100_000);
        assertThat(reason(file)).isEqualTo(Unreadable.INFLATED);
    }

    @Test
    void anArchiveOfAnythingElseIsNoWorkbook() throws IOException {
        Path file = folder.resolve("other.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("list.csv"));
            zip.write("No,Name".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(reason(file)).isEqualTo(Unreadable.NOT_A_WORKBOOK);
        Path broken = Files.write(folder.resolve("broken.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0, 8});
        assertThat(reason(broken)).isEqualTo(Unreadable.NOT_A_WORKBOOK);
    }

    @Test
    void aWorkbookWithoutARowIsEmpty() throws IOException {
        assertThat(reason(workbook(sheet -> sheet.width(0, 12)))).isEqualTo(Unreadable.EMPTY);
    }

    @Test
    void aWorkbookWithAPasswordAndAnOldOneAreTold() throws IOException {
        byte[] start = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4};
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        locked.write(start);
        locked.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        assertThat(TextTable.objection(() -> new java.io.ByteArrayInputStream(locked.toByteArray())))
                .contains(Unreadable.PROTECTED);
        assertThat(TextTable.objection(() -> new java.io.ByteArrayInputStream(start)))
                .contains(Unreadable.OLD_SPREADSHEET);
    }

    private interface Cells {
        void on(Worksheet sheet);
    }

    private Path workbook(Cells cells) throws IOException {
        Path file = folder.resolve("table.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "test", null)) {
            cells.on(book.newWorksheet("table"));
        }
        return file;
    }

    private static String text(Path file) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        String sheet = Workbook.sheets(file, cells -> cells.contains("No")).get(0);
        Workbook.writeAsText(file, sheet, text);
        return text.toString(StandardCharsets.UTF_8);
    }

    private static Unreadable reason(Path file) {
        Unreadable[] reason = new Unreadable[1];
        assertThatThrownBy(() -> Workbook.sheets(file, cells -> false))
                .isInstanceOfSatisfying(Unreadable.Refused.class, refused -> reason[0] = refused.reason());
        return reason[0];
    }
}

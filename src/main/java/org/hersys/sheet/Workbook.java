package org.hersys.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * A workbook (XLSX) turned into the text table that its owner would have saved: what a cell shows, never its formula. Lines
 * are those of the sheet. Days come as 2020-03-07 where the cell is formatted as one, else as the number Excel keeps.
 */
public final class Workbook {

    private static final int WIDEST = 1_000;
    private static final int LINES_SEARCHED = 60;
    private static final int MOST_SHEETS = 100;
    private static final Pattern DATE_FORMAT = Pattern.compile("(?i)[ymdge年月日]");
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"|\\[(?![hms])[^]]*]|\\\\.|_.|General|E[+-]", Pattern.CASE_INSENSITIVE);

    private Workbook() {}

    /** Whether the bytes begin as those of a workbook do. */
    public static boolean isOne(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Encoding.startsWith(bytes.readNBytes(4), 'P', 'K', 3, 4);
        }
    }

    /**
     * The names of the sheets that are worth reading, in their order: of those that are not hidden each that has the heading
     * looked for near its top; where none has it, the first that says something.
     *
     * @param heading tells whether the cells of a line are such a heading
     * @throws Unreadable.Refused when it is no workbook, would grow beyond reason, or holds no table
     */
    public static List<String> sheets(Path file, Predicate<List<String>> heading) throws IOException {
        return reading(file, workbook -> {
            List<String> headed = new ArrayList<>();
            List<String> saying = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList()) {
                List<List<String>> top = top(sheet);
                if (top.stream().anyMatch(heading)) {
                    headed.add(sheet.getName());
                } else if (!top.isEmpty()) {
                    saying.add(sheet.getName());
                }
            }
            if (headed.isEmpty() && saying.isEmpty()) {
                throw new Unreadable.Refused(Unreadable.EMPTY);
            }
            if (headed.size() > MOST_SHEETS) {
                throw new Unreadable.Refused(Unreadable.INFLATED);
            }
            return headed.isEmpty() ? saying.subList(0, 1) : headed;
        });
    }

    /** Writes a sheet as CSV in UTF-8, a row at a time. */
    public static void writeAsText(Path file, String sheet, OutputStream out) throws IOException {
        reading(file, workbook -> {
            try (CSVPrinter csv =
                    new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.DEFAULT)) {
                write(workbook.findSheet(sheet).orElseThrow(), csv);
            }
            return sheet;
        });
    }

    private interface Use<T> {
        T of(ReadableWorkbook workbook) throws IOException;
    }

    private static <T> T reading(Path file, Use<T> use) throws IOException {
        PackedSize.check(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            return use.of(workbook);
        } catch (Unreadable.Refused | UncheckedIOException refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw new Unreadable.Refused(Unreadable.NOT_A_WORKBOOK);
        }
    }

    private static List<List<String>> top(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.limit(LINES_SEARCHED).map(Workbook::cells).toList();
        }
    }

    private static void write(Sheet sheet, CSVPrinter csv) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            int[] line = {0};
            int[] width = {0};
            rows.forEach(row -> {
                try {
                    while (++line[0] < row.getRowNum()) {
                        csv.println();
                    }
                    List<String> cells = cells(row);
                    width[0] = Math.max(width[0], cells.size());
                    // a row of a sheet ends with its last cell that says something
                    cells.addAll(Collections.nCopies(width[0] - cells.size(), ""));
                    csv.printRecord(cells);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }

    private static List<String> cells(Row row) {
        int width = Math.min(row.getCellCount(), WIDEST);
        List<String> cells = new ArrayList<>(width);
        for (int column = 0; column < width; column++) {
            cells.add(text(row.getCell(column)));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
            return number(cell);
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    private static String number(Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getType() == CellType.NUMBER && isDay(cell.getDataFormatString())) {
            return cell.asDate().toLocalDate().toString();
        }
        return raw.endsWith(".0") ? raw.substring(0, raw.length() - 2) : raw;
    }

    private static boolean isDay(String format) {
        return format != null
                && DATE_FORMAT.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }
}

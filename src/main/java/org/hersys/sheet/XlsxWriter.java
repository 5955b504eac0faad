package org.hersys.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hersys.text.Dates;

/** Writes XLSX. Text is written into cells of text, which no spreadsheet takes for a formula, whatever it begins with. */
class XlsxWriter implements SheetWriter {

    /** Rows a sheet can hold; what is more goes to a further sheet under the same head. */
    static final int MOST_ROWS = 1_048_576;

    private static final int LONGEST_TEXT = 32_767;
    private static final int ROWS_BETWEEN_FLUSHES = 500;

    private final Workbook book;
    private final String name;
    private final int mostRows;
    private Object[] head;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxWriter(OutputStream target, String name) {
        this(target, name, MOST_ROWS);
    }

    XlsxWriter(OutputStream target, String name, int mostRows) {
        this.book = new Workbook(target, "hersys", null);
        this.name = name;
        this.mostRows = mostRows;
    }

    @Override
    public void row(Object... cells) throws IOException {
        if (head == null) {
            head = cells.clone();
        }
        if (sheet == null || row == mostRows) {
            begin();
            if (sheets > 1) {
                write(head);
            }
        }
        write(cells);
    }

    private void begin() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        sheet = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
        row = 0;
    }

    private void write(Object[] cells) throws IOException {
        for (int column = 0; column < cells.length; column++) {
            write(column, cells[column]);
        }
        row++;
        if (row % ROWS_BETWEEN_FLUSHES == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof OffsetDateTime moment) {
            sheet.value(row, column, moment.atZoneSameInstant(Dates.JAPAN).toLocalDateTime());
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (cell != null) {
            String text = cell.toString();
            sheet.inlineString(row, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        }
    }

    @Override
    public void close() throws IOException {
        if (sheet == null) {
            begin();
        }
        book.close();
    }
}

package org.hersys.exchange.linelist;

import java.util.ArrayList;
import java.util.List;
import org.hersys.sheet.SheetRow;

/** The cells of one row by their meaning, and what was found wrong with them so far. */
final class RowCells {

    private final SheetRow record;
    private final Header header;
    private final List<LineListRow.Remark> remarks = new ArrayList<>();
    private LineListRow.Refused refusal;

    RowCells(SheetRow record, Header header) {
        this.record = record;
        this.header = header;
    }

    boolean has(Column column) {
        return header.has(column);
    }

    /** The text of a column; empty where the list has no such column. */
    String text(Column column) {
        Integer position = header.positions().get(column);
        return position == null || position >= record.cells().size()
                ? ""
                : record.cells().get(position);
    }

    /** The value read from a column; its problem or remark is noted. */
    <T> T take(Column column, Reading<T> reading) {
        if (reading.problem() != null) {
            note(header.name(column), reading.problem(), reading.args());
        }
        return reading.value();
    }

    /** The text as published, or null; a text that is too long is a problem. */
    String text(Column column, int longest) {
        String text = CellText.statedOrNull(text(column));
        return text == null || text.length() <= longest
                ? text
                : take(column, Reading.problem(Reason.CELL_TOO_LONG, String.valueOf(longest)));
    }

    /** Only the first reason to refuse a row is told. */
    void note(String column, Reason reason, List<String> args) {
        if (!reason.refuses()) {
            remarks.add(new LineListRow.Remark(column, reason.key(), args));
        } else if (refusal == null) {
            refusal = new LineListRow.Refused(record.line(), number(), column, reason.key(), args);
        }
    }

    /** By which a refused row can be found again; what has no digit is something else in the wrong column, perhaps a name. */
    private String number() {
        Integer position = header.positions().get(Column.NUMBER);
        String number = position == null || position >= record.cells().size()
                ? null
                : CellText.statedOrNull(record.cells().get(position));
        return number != null && number.length() <= RowReader.LONGEST_NUMBER && RowReader.isNumber(number)
                ? number
                : null;
    }

    void note(Column column, Reason reason) {
        note(header.name(column), reason, List.of());
    }

    boolean isRefused() {
        return refusal != null;
    }

    LineListRow.Refused refusal() {
        return refusal;
    }

    LineListRow.Read read(LineListCase published) {
        return new LineListRow.Read(record.line(), published, List.copyOf(remarks));
    }
}

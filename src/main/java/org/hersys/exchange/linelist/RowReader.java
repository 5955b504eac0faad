package org.hersys.exchange.linelist;

import java.util.regex.Pattern;
import org.hersys.sheet.SheetRow;

/** Turns a record of the file into a published case, or refuses it. */
final class RowReader {

    static final int LONGEST_NUMBER = 40;

    private static final int LONGEST_RESIDENCE = 300;
    private static final int LONGEST_OCCUPATION = 100;
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private final Header header;
    private final Days days;

    RowReader(Header header, Days days) {
        this.header = header;
        this.days = days;
    }

    LineListRow read(SheetRow record) {
        RowCells row = new RowCells(record, header);
        RowShape.check(record, header, row);
        if (row.isRefused()) {
            return row.refusal();
        }
        LineListCase published = published(row);
        return row.isRefused() ? row.refusal() : row.read(published);
    }

    private LineListCase published(RowCells row) {
        String number = number(row);
        String code = row.take(Column.MUNICIPALITY_CODE, MunicipalityCode.read(row.text(Column.MUNICIPALITY_CODE)));
        RowDates dates = RowDates.read(row, days);
        RowPerson person = RowPerson.read(row);
        RowState state = RowState.read(row, days);
        return new LineListCase(
                number,
                code,
                code == null ? Prefectures.codeOf(row.text(Column.PREFECTURE)) : code.substring(0, 2),
                dates.publishedOn(),
                dates.onsetOn(),
                dates.confirmedOn(),
                residence(row),
                person.ageBand(),
                person.sex(),
                row.text(Column.OCCUPATION, LONGEST_OCCUPATION),
                state.severity(),
                SymptomsCell.read(row.text(Column.SYMPTOMS)),
                state.closed(),
                state.died());
    }

    private static String number(RowCells row) {
        String number = row.text(Column.NUMBER, LONGEST_NUMBER);
        if (number == null) {
            row.note(Column.NUMBER, Reason.NUMBER_MISSING);
        } else if (!isNumber(number)) {
            row.note(Column.NUMBER, Reason.NUMBER_UNREADABLE);
        }
        return number;
    }

    /** Whether a text can be the number of a case: there is a digit in it. */
    static boolean isNumber(String text) {
        return DIGIT.matcher(CellText.folded(text)).find();
    }

    private static String residence(RowCells row) {
        String residence = row.text(Column.RESIDENCE, LONGEST_RESIDENCE);
        return residence != null ? residence : row.text(Column.MUNICIPALITY, LONGEST_RESIDENCE);
    }
}

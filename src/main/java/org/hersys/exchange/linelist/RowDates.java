package org.hersys.exchange.linelist;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The dates of one row, each read for itself and then held against the others. */
record RowDates(LocalDate publishedOn, LocalDate onsetOn, LocalDate confirmedOn) {

    /** Symptoms can begin after a positive test, but not later than the longest incubation period. */
    static final int LONGEST_INCUBATION = 14;

    static final int LONG_BEFORE = 180;

    static RowDates read(RowCells row, Days days) {
        RowDates dates = new RowDates(
                date(row, Column.PUBLISHED_ON, days), onset(row, days), date(row, Column.CONFIRMED_ON, days));
        LocalDate known = dates.publishedOn != null ? dates.publishedOn : dates.confirmedOn;
        if (known == null) {
            row.note(row.has(Column.PUBLISHED_ON) ? Column.PUBLISHED_ON : Column.CONFIRMED_ON, Reason.DATE_MISSING);
        } else {
            dates.compareOnset(row, known);
            dates.compareConfirmation(row, known);
            dates.compareWeekday(row);
        }
        return dates;
    }

    private static LocalDate date(RowCells row, Column column, Days days) {
        return row.take(column, days.read(row.text(column)));
    }

    private static LocalDate onset(RowCells row, Days days) {
        String cell = row.text(Column.ONSET_ON);
        boolean none = StateCell.saysNoSymptoms(cell) || "なし".equals(CellText.squeezed(cell));
        return none ? null : date(row, Column.ONSET_ON, days);
    }

    /** An onset about a year after publication is a day to which a spreadsheet added the year of typing. */
    private void compareOnset(RowCells row, LocalDate known) {
        if (onsetOn == null) {
            return;
        }
        long daysLater = ChronoUnit.DAYS.between(known, onsetOn);
        if (daysLater > LONGEST_INCUBATION) {
            row.take(
                    Column.ONSET_ON,
                    Reading.problem(Reason.ONSET_LONG_AFTER_PUBLICATION, String.valueOf(LONGEST_INCUBATION)));
        } else if (daysLater > 0) {
            row.note(Column.ONSET_ON, Reason.ONSET_AFTER_PUBLICATION);
        } else if (daysLater < -LONG_BEFORE) {
            row.note(Column.ONSET_ON, Reason.ONSET_LONG_BEFORE_PUBLICATION);
        }
    }

    private void compareConfirmation(RowCells row, LocalDate known) {
        if (confirmedOn != null && confirmedOn.isAfter(known)) {
            row.note(Column.CONFIRMED_ON, Reason.CONFIRMED_AFTER_PUBLICATION);
        }
    }

    private void compareWeekday(RowCells row) {
        String weekday = CellText.squeezed(row.text(Column.WEEKDAY));
        if (publishedOn == null || CellText.statesNothing(weekday)) {
            return;
        }
        String expected = publishedOn.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPANESE);
        if (!weekday.startsWith(expected)) {
            row.note(Column.WEEKDAY, Reason.WEEKDAY_DIFFERS);
        }
    }
}

package org.hersys.exchange.linelist;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a list's dates are held against.
 *
 * @param latest the last day a date may name, usually today
 * @param first month in which the dates that name no year begin, as somebody has said for the whole file: they lie within
 *     a year from then, so that a list may pass over New Year; or null, then they are not read
 */
public record Days(LocalDate latest, YearMonth first) {

    Reading<LocalDate> read(String cell) {
        return DateCell.read(cell, latest, first);
    }
}

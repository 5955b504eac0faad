package org.hersys.exchange.linelist;

import java.time.LocalDate;

/**
 * What a list's dates are held against.
 *
 * @param latest the last day a date may name, usually today
 * @param year of the dates that name none, as somebody has said for the whole file; or null, then they are not read
 */
public record Days(LocalDate latest, Integer year) {

    Reading<LocalDate> read(String cell) {
        return DateCell.read(cell, latest, year);
    }
}

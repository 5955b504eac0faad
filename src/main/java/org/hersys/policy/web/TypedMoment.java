package org.hersys.policy.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.hersys.text.Dates;

/** A moment as a page's field sends it: 2022-08-19T14:05, in Japan's time whatever the server's. */
final class TypedMoment {

    private static final int LAST_YEAR = 9999;

    private TypedMoment() {}

    /**
     * The moment; null where nothing was typed.
     *
     * @throws DateTimeException when it cannot be read, or lies beyond the year 9999
     */
    static OffsetDateTime read(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        LocalDateTime moment = LocalDateTime.parse(typed);
        if (moment.getYear() > LAST_YEAR || moment.getYear() < 1) {
            throw new DateTimeException(typed);
        }
        return moment.atZone(Dates.JAPAN).toOffsetDateTime();
    }
}

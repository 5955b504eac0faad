package org.hersys.notification;

import static org.hersys.text.Dates.JAPAN;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/**
 * By when somebody gets in touch: at the latest by noon of the last day on which the disease may be notified, which is
 * the day after the diagnosis where it is notified at once.
 */
final class FirstContact {

    private FirstContact() {}

    /** When the first contact is due; a report that comes too late for the promise gets noon of its own next day. */
    static OffsetDateTime due(LocalDate diagnosedOn, int withinDays, OffsetDateTime reportedAt) {
        OffsetDateTime promised = noonAfter(diagnosedOn, withinDays);
        return promised.isAfter(reportedAt)
                ? promised
                : noonAfter(reportedAt.atZoneSameInstant(JAPAN).toLocalDate(), 1);
    }

    private static OffsetDateTime noonAfter(LocalDate day, int days) {
        return day.plusDays(days).atTime(LocalTime.NOON).atZone(JAPAN).toOffsetDateTime();
    }
}

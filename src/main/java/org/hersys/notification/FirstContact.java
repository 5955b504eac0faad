package org.hersys.notification;

import static org.hersys.text.Dates.JAPAN;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** The promise to every patient: somebody gets in touch at the latest by noon of the day after the diagnosis. */
final class FirstContact {

    private FirstContact() {}

    /** When the first contact is due; a report that comes too late for the promise gets noon of its own next day. */
    static OffsetDateTime due(LocalDate diagnosedOn, OffsetDateTime reportedAt) {
        OffsetDateTime promised = noonAfter(diagnosedOn);
        return promised.isAfter(reportedAt)
                ? promised
                : noonAfter(reportedAt.atZoneSameInstant(JAPAN).toLocalDate());
    }

    private static OffsetDateTime noonAfter(LocalDate day) {
        return day.plusDays(1).atTime(LocalTime.NOON).atZone(JAPAN).toOffsetDateTime();
    }
}

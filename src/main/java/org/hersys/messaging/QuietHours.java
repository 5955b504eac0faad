package org.hersys.messaging;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.hersys.text.Dates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When the night is over for whatever can wait for the day. Holidays are days like any other. */
@Component
public class QuietHours {

    private final LocalTime dayBegins;
    private final LocalTime dayEnds;

    QuietHours(
            @Value("${hersys.messaging.day-begins:08:00}") LocalTime dayBegins,
            @Value("${hersys.messaging.day-ends:21:00}") LocalTime dayEnds) {
        this.dayBegins = dayBegins;
        this.dayEnds = dayEnds;
    }

    /** The first minute of the day, in Japan's time. */
    public LocalTime dayBegins() {
        return dayBegins;
    }

    /** The first minute of the night, in Japan's time. */
    public LocalTime dayEnds() {
        return dayEnds;
    }

    /** The moment itself by day, the next morning at night. */
    public OffsetDateTime byDay(OffsetDateTime moment) {
        return Outbox.at(byDay(moment.toInstant()));
    }

    Instant byDay(Instant moment) {
        return firstIn(dayBegins, dayEnds, moment);
    }

    /** The moment itself when it lies between the hours, else the next opening. */
    static Instant firstIn(LocalTime opens, LocalTime closes, Instant moment) {
        ZonedDateTime local = moment.atZone(Dates.JAPAN);
        LocalTime time = local.toLocalTime();
        if (!time.isBefore(opens) && time.isBefore(closes)) {
            return moment;
        }
        ZonedDateTime opening = local.toLocalDate().atTime(opens).atZone(Dates.JAPAN);
        return (time.isBefore(opens) ? opening : opening.plusDays(1)).toInstant();
    }
}

package org.hersys.messaging;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.hersys.text.Dates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Quiet hours: what rings comes by day, unless it is a code or an emergency. Holidays are days like any other. */
@Component
class Hours {

    private final LocalTime opens;
    private final LocalTime closes;

    Hours(
            @Value("${hersys.messaging.day-begins:08:00}") LocalTime opens,
            @Value("${hersys.messaging.day-ends:21:00}") LocalTime closes) {
        this.opens = opens;
        this.closes = closes;
    }

    /** The first moment at which a message ordered now may leave. */
    Instant earliest(NewMessage message, Instant now) {
        Instant wanted = message.notBefore() == null || message.notBefore().isBefore(now) ? now : message.notBefore();
        return message.urgency().waitsForDay() && message.channel().rings() ? firstIn(opens, closes, wanted) : wanted;
    }

    /** Whether what waits for the day may ring now. */
    boolean isDay(Instant now) {
        return firstIn(opens, closes, now).equals(now);
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

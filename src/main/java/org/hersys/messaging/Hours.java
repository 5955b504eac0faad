package org.hersys.messaging;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.hersys.text.Dates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Quiet hours: what rings comes by day, unless it is a code or an emergency. Holidays are days like any other. */
@Component
class Hours {

    private final LocalTime opens;
    private final LocalTime closes;
    private final ReachWindows windows;
    private volatile Instant awakeUntil = Instant.MIN;

    Hours(
            @Value("${hersys.messaging.day-begins:08:00}") LocalTime opens,
            @Value("${hersys.messaging.day-ends:21:00}") LocalTime closes,
            ReachWindows windows) {
        this.opens = opens;
        this.closes = closes;
        this.windows = windows;
    }

    /** The first moment at which a message ordered now may leave. */
    Instant earliest(NewMessage message, Instant now) {
        return message.urgency() == Urgency.ROUTINE && message.channel().rings()
                ? windows.find(message.to())
                        .map(window -> firstIn(window.opens(), window.closes(), wanted(message, now)))
                        .orElseGet(() -> byDay(message, now))
                : byDay(message, now);
    }

    private Instant byDay(NewMessage message, Instant now) {
        Instant wanted = wanted(message, now);
        return message.urgency().waitsForDay() && message.channel().rings() ? firstIn(opens, closes, wanted) : wanted;
    }

    private static Instant wanted(NewMessage message, Instant now) {
        return message.notBefore() == null || message.notBefore().isBefore(now) ? now : message.notBefore();
    }

    /** The next opening of a recipient's own window when a routine message has missed it; nothing while it is open. */
    Optional<Instant> missedWindow(Claimed message, Instant now) {
        boolean waits = message.urgent() == Urgency.ROUTINE && message.over().rings() && message.opens() != null;
        return !waits || isAwake(now)
                ? Optional.empty()
                : Optional.of(firstIn(message.opens(), message.closes(), now)).filter(next -> next.isAfter(now));
    }

    /** Whether what waits for the day may ring now. */
    boolean isDay(Instant now) {
        return isAwake(now) || firstIn(opens, closes, now).equals(now);
    }

    /** Until then it counts as day for everybody. */
    void wake(Instant until) {
        awakeUntil = until;
    }

    private boolean isAwake(Instant now) {
        return now.isBefore(awakeUntil);
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

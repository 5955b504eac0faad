package org.hersys.messaging;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When messages may ring: by day, unless it is a code or an emergency, and routine ones in the recipient's own hours. */
@Component
class Hours {

    private final QuietHours quiet;
    private final ReachWindows windows;
    private volatile Instant awakeUntil = Instant.MIN;

    Hours(QuietHours quiet, ReachWindows windows) {
        this.quiet = quiet;
        this.windows = windows;
    }

    /** The first moment at which a message ordered now may leave. */
    Instant earliest(NewMessage message, Instant now) {
        return message.urgency() == Urgency.ROUTINE && message.channel().rings()
                ? windows.find(message.to())
                        .map(window -> QuietHours.firstIn(window.opens(), window.closes(), wanted(message, now)))
                        .orElseGet(() -> byDay(message, now))
                : byDay(message, now);
    }

    private Instant byDay(NewMessage message, Instant now) {
        Instant wanted = wanted(message, now);
        return message.urgency().waitsForDay() && message.channel().rings() ? quiet.byDay(wanted) : wanted;
    }

    private static Instant wanted(NewMessage message, Instant now) {
        return message.notBefore() == null || message.notBefore().isBefore(now) ? now : message.notBefore();
    }

    /** The next opening of a recipient's own window when a routine message has missed it; nothing while it is open. */
    Optional<Instant> missedWindow(Claimed message, Instant now) {
        boolean waits = message.urgent() == Urgency.ROUTINE && message.over().rings() && message.opens() != null;
        return !waits || isAwake(now)
                ? Optional.empty()
                : Optional.of(QuietHours.firstIn(message.opens(), message.closes(), now))
                        .filter(next -> next.isAfter(now));
    }

    /** Whether what waits for the day may ring now. */
    boolean isDay(Instant now) {
        return isAwake(now) || quiet.byDay(now).equals(now);
    }

    /** Until then it counts as day for everybody. */
    void wake(Instant until) {
        awakeUntil = until;
    }

    private boolean isAwake(Instant now) {
        return now.isBefore(awakeUntil);
    }
}

package org.hersys.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.hersys.text.Dates;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The product's clock in tests: the machine's, until somebody moves it ahead for the length of a piece of work. */
@Component
@Primary
public class MovableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /**
     * Goes ahead to ten in the morning that comes next, for tests of rules that know day and night; {@link #again} ends it.
     * Never back: the engine's timers go by the machine's clock.
     */
    public void nextMorning() {
        ZonedDateTime now = ZonedDateTime.now(Dates.JAPAN);
        ZonedDateTime morning = now.with(LocalTime.of(10, 0));
        ahead = Duration.between(now, morning.isAfter(now) ? morning : morning.plusDays(1));
    }

    /** Goes by the machine's clock again. */
    public void again() {
        ahead = Duration.ZERO;
    }

    /** Does something so much later. */
    public void later(Duration much, Runnable work) {
        ahead = much;
        try {
            work.run();
        } finally {
            ahead = Duration.ZERO;
        }
    }

    @Override
    public ZoneId getZone() {
        return Dates.JAPAN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}

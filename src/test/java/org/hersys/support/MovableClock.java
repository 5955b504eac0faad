package org.hersys.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.hersys.text.Dates;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The product's clock in tests: the machine's, until somebody moves it ahead for the length of a piece of work. */
@Component
@Primary
public class MovableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

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

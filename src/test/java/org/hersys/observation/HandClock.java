package org.hersys.observation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.hersys.text.Dates;

/** A clock that stands still until somebody moves its hands. */
public final class HandClock extends Clock {

    private Instant now;

    public HandClock(OffsetDateTime now) {
        this.now = now.toInstant();
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return Dates.JAPAN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}

package org.hersys.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.hersys.access.ActingAsSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** SMS and calls that wait for the day, and a way not to wait for it where nobody is woken: on the demo's telephones. */
@Component
@Transactional
public class WaitingMessages {

    private static final Duration AWAKE = Duration.ofMinutes(2);
    private static final String WAITING = "state = 'queued' and channel in ('sms', 'voice') and due_at > :now";

    private final JdbcClient jdbc;
    private final Hours hours;
    private final Doorbell doorbell;
    private final ActingAsSystem actingAsSystem;
    private final Clock clock;

    WaitingMessages(JdbcClient jdbc, Hours hours, Doorbell doorbell, ActingAsSystem actingAsSystem, Clock clock) {
        this.jdbc = jdbc;
        this.hours = hours;
        this.doorbell = doorbell;
        this.actingAsSystem = actingAsSystem;
        this.clock = clock;
    }

    /**
     * How many wait.
     *
     * @param next when the first may leave; null where none waits
     */
    public record Waiting(long count, OffsetDateTime next) {}

    /** What waits now. */
    public Waiting find() {
        return actingAsSystem.call(
                () -> jdbc.sql("select count(*) as count, min(due_at) as next from message where " + WAITING)
                        .param("now", Outbox.at(clock.instant()))
                        .query(Waiting.class)
                        .single());
    }

    /** Lets everything that waits leave now, as if the day had begun. */
    public void letGo() {
        Instant now = clock.instant();
        hours.wake(now.plus(AWAKE));
        actingAsSystem.call(() -> jdbc.sql("update message set due_at = :now where " + WAITING)
                .param("now", Outbox.at(now))
                .update());
        doorbell.ringAfterCommit();
    }
}

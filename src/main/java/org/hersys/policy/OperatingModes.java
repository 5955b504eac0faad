package org.hersys.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Normal operation, or surge when beds have run out, for a prefecture or one of its health centres. Kept in memory for
 * two seconds on each node.
 */
@Component("operatingModes")
public class OperatingModes {

    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicLong readAt = new AtomicLong(System.nanoTime() - FRESH);
    private volatile List<Running> running = List.of();

    OperatingModes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Running(String scope, OffsetDateTime plannedEnd) {

        boolean at(Instant now) {
            return plannedEnd == null || plannedEnd.toInstant().isAfter(now);
        }
    }

    /** The mode that holds for an office now, as the tables call it: normal or surge. */
    @Transactional(readOnly = true)
    public String of(String office, String prefecture) {
        Instant now = clock.instant();
        return read().stream()
                        .anyMatch(surge -> surge.at(now)
                                && (surge.scope().equals(office)
                                        || surge.scope().equals(prefecture)))
                ? "surge"
                : "normal";
    }

    /** Whether the organisation of whoever is signed in works in surge operation; pages say so. */
    public boolean isSurge() {
        return CurrentActor.find()
                .map(actor -> of(actor.organisation(), actor.prefecture()).equals("surge"))
                .orElse(false);
    }

    /** Makes this node look again at the next question. */
    public void forget() {
        readAt.set(System.nanoTime() - FRESH);
    }

    private List<Running> read() {
        long before = readAt.get();
        if (System.nanoTime() - before >= FRESH && readAt.compareAndSet(before, System.nanoTime())) {
            running = jdbc.sql("select scope, planned_end from surge where begun_at is not null and ended_at is null")
                    .query(Running.class)
                    .list();
        }
        return running;
    }
}

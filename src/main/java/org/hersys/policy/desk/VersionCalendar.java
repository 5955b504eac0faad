package org.hersys.policy.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.hersys.engine.VersionInForce;
import org.hersys.policy.AfterCommit;
import org.springframework.stereotype.Component;

/**
 * Which version of each table answers when, kept in memory for two seconds: what is planned ahead begins on every node
 * at its very moment, what begins at once begins within two seconds.
 */
@Component
class VersionCalendar implements VersionInForce {

    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    private final DecisionVersions versions;
    private final Clock clock;
    private final AtomicLong readAt = new AtomicLong(System.nanoTime() - FRESH);
    private volatile Map<String, NavigableMap<Instant, Integer>> calendar = Map.of();

    VersionCalendar(DecisionVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public OptionalInt now(String decision) {
        refresh();
        NavigableMap<Instant, Integer> moments = calendar.get(decision);
        var valid = moments == null ? null : moments.floorEntry(clock.instant());
        return valid == null ? OptionalInt.empty() : OptionalInt.of(valid.getValue());
    }

    /** Makes this node look again at the next question. */
    void forget() {
        AfterCommit.run(() -> readAt.set(System.nanoTime() - FRESH));
    }

    /** While one thread reads anew the others go by what was known; at the start each waits for what it has read itself. */
    private void refresh() {
        long before = readAt.get();
        boolean stale = System.nanoTime() - before >= FRESH && readAt.compareAndSet(before, System.nanoTime());
        if (stale || calendar.isEmpty()) {
            Map<String, NavigableMap<Instant, Integer>> read = new HashMap<>();
            versions.published().forEach(version -> read.computeIfAbsent(version.decision(), none -> new TreeMap<>())
                    .put(version.validFrom().toInstant(), version.number()));
            calendar = read;
        }
    }
}

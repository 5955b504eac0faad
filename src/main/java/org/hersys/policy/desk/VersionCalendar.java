package org.hersys.policy.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.hersys.engine.VersionInForce;
import org.hersys.policy.KeptAWhile;
import org.springframework.stereotype.Component;

/**
 * Which version of each table answers when. Each node goes by nothing older than {@link KeptAWhile#STALE}; since a version
 * is published {@link #AHEAD} of its moment, every node knows it when the moment comes, and none answers by the older one
 * from then on.
 */
@Component
class VersionCalendar implements VersionInForce {

    /** How long before its moment a version is published at least: time to commit, and for every node to read it. */
    static final Duration AHEAD = KeptAWhile.STALE.plusSeconds(2);

    private final DecisionVersions versions;
    private final Clock clock;
    private final KeptAWhile<Map<String, NavigableMap<Instant, Integer>>> calendar = new KeptAWhile<>(this::read);

    VersionCalendar(DecisionVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public OptionalInt now(String decision) {
        NavigableMap<Instant, Integer> moments = calendar.get().get(decision);
        var valid = moments == null ? null : moments.floorEntry(clock.instant());
        return valid == null ? OptionalInt.empty() : OptionalInt.of(valid.getValue());
    }

    /** Makes this node look again at the next question. */
    void forget() {
        calendar.forget();
    }

    /** Versions by the moment from which they answer, by table. */
    private Map<String, NavigableMap<Instant, Integer>> read() {
        Map<String, NavigableMap<Instant, Integer>> moments = new HashMap<>();
        versions.moments().forEach(moment -> moments.computeIfAbsent(moment.decision(), none -> new TreeMap<>())
                .put(moment.validFrom().toInstant(), moment.number()));
        return moments;
    }
}

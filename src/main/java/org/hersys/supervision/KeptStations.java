package org.hersys.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.hersys.supervision.Stations.Station;
import org.springframework.stereotype.Component;

/**
 * The numbers of the dashboard for pages that look again and again: however many are open, they are counted once in a few
 * seconds for all who see the same.
 */
@Component
class KeptStations {

    private static final Duration KEPT = Duration.ofSeconds(3);

    private final Stations stations;
    private final Clock clock;
    private final Map<Seen, Counted> counted = new ConcurrentHashMap<>();

    KeptStations(Stations stations, Clock clock) {
        this.stations = stations;
        this.clock = clock;
    }

    /** All that the numbers depend on: whose sight they are seen with, and which are asked for. */
    private record Seen(
            Sight sight, String organisation, String prefecture, List<String> groups, ProcessFilter filter) {}

    private record Counted(Instant at, List<Station> stations) {}

    /** Counted at this moment. */
    List<Station> now(ProcessFilter filter) {
        List<Station> fresh = stations.all(filter);
        counted.values().removeIf(this::isOld);
        counted.put(key(filter), new Counted(clock.instant(), fresh));
        return fresh;
    }

    /** Counted a few seconds ago at most. */
    List<Station> lately(ProcessFilter filter) {
        Counted kept = counted.get(key(filter));
        return kept == null || isOld(kept) ? now(filter) : kept.stations();
    }

    private boolean isOld(Counted kept) {
        return kept.at().plus(KEPT).isBefore(clock.instant());
    }

    private static Seen key(ProcessFilter filter) {
        Actor actor = CurrentActor.get();
        return new Seen(actor.sight(), actor.organisation(), actor.prefecture(), actor.groups(), filter);
    }
}

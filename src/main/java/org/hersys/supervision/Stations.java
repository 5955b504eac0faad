package org.hersys.supervision;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The elements of the processes with all their figures: what waits, how fast it goes, what is stuck. */
@Component
@Transactional(readOnly = true)
class Stations {

    private final Waiting waiting;
    private final Finished finished;

    Stations(Waiting waiting, Finished finished) {
        this.waiting = waiting;
        this.finished = finished;
    }

    /**
     * One element.
     *
     * @param heat 0 where nothing waits to 3 where something is overdue
     * @param oldest since when the oldest task waits, or null
     * @param median minutes that half of the finished tasks needed at most; null when none was finished
     * @param slow minutes that nine of ten needed at most; null when none was finished
     */
    record Station(
            String process,
            String element,
            String name,
            long waiting,
            long late,
            OffsetDateTime oldest,
            int heat,
            long finished,
            Long median,
            Long slow,
            long incidents) {

        private static Station of(Waiting.Spot spot) {
            return new Station(
                    spot.process(),
                    spot.element(),
                    spot.name(),
                    spot.waiting(),
                    spot.late(),
                    spot.oldest(),
                    spot.heat(),
                    0,
                    null,
                    null,
                    0);
        }

        private static Station at(String process, String element, String name) {
            return new Station(process, element, name, 0, 0, null, 0, 0, null, null, 0);
        }

        private Station with(Finished.Pace pace) {
            return new Station(
                    process,
                    element,
                    name,
                    waiting,
                    late,
                    oldest,
                    heat,
                    pace.finished(),
                    pace.median(),
                    pace.slow(),
                    incidents);
        }

        private Station with(Finished.Stuck stuck) {
            return new Station(
                    process, element, name, waiting, late, oldest, 3, finished, median, slow, stuck.incidents());
        }
    }

    /** Every element where something waits, was finished or is stuck; where most waits comes first. */
    List<Station> all(ProcessFilter filter) {
        Map<String, Station> stations = new LinkedHashMap<>();
        waiting.spots(filter).forEach(spot -> stations.put(key(spot.process(), spot.element()), Station.of(spot)));
        for (Finished.Pace pace : finished.paces(filter)) {
            stations.merge(
                    key(pace.process(), pace.element()),
                    Station.at(pace.process(), pace.element(), pace.name()).with(pace),
                    (known, fresh) -> known.with(pace));
        }
        for (Finished.Stuck stuck : finished.stuck(filter)) {
            stations.merge(
                    key(stuck.process(), stuck.element()),
                    Station.at(stuck.process(), stuck.element(), stuck.element())
                            .with(stuck),
                    (known, fresh) -> known.with(stuck));
        }
        List<Station> all = new ArrayList<>(stations.values());
        all.sort(Comparator.comparingLong(Station::waiting)
                .thenComparingLong(Station::finished)
                .reversed());
        return all;
    }

    private static String key(String process, String element) {
        return process + " " + element;
    }
}

package org.hersys.observation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hersys.policy.Deciding;
import org.hersys.policy.Decision;
import org.springframework.stereotype.Component;

/**
 * The table assessObservation, asked once for equal facts. Most people report the same few values on the same morning,
 * and evaluating costs many times what storing a report does. An answer is used again for a short while only, so that a
 * table that was changed counts within half a minute on every node.
 */
@Component
class AssessmentTable {

    static final String TABLE = "assessObservation";

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST = 20_000;

    private final Deciding deciding;
    private final Clock clock;
    private final Map<Map<String, Object>, Answer> answers = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Map<String, Object>, Answer> eldest) {
            return size() > MOST;
        }
    };

    AssessmentTable(Deciding deciding, Clock clock) {
        this.deciding = deciding;
        this.clock = clock;
    }

    private record Answer(Decision decision, Instant until) {}

    /** What the table says to these facts. */
    Decision ask(Map<String, Object> facts) {
        Instant now = clock.instant();
        Answer known;
        synchronized (answers) {
            known = answers.get(facts);
        }
        if (known != null && known.until().isAfter(now)) {
            return known.decision();
        }
        Decision decision = deciding.ask(TABLE, facts);
        synchronized (answers) {
            answers.put(facts, new Answer(decision, now.plus(KEPT)));
        }
        return decision;
    }
}

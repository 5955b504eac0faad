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
 * The table of alerts, asked once for equal facts. Most people report the same few values on the same morning,
 * and evaluating costs many times what storing a report does. An answer is used again for a short while only, so that a
 * table that was changed counts within half a minute on every node.
 */
@Component
class AssessmentTable {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST = 20_000;

    private final Deciding deciding;
    private final Clock clock;
    private final Map<Question, Answer> answers = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Answer> eldest) {
            return size() > MOST;
        }
    };

    AssessmentTable(Deciding deciding, Clock clock) {
        this.deciding = deciding;
        this.clock = clock;
    }

    private record Question(String table, Map<String, Object> facts) {}

    private record Answer(Decision decision, Instant until) {}

    /** What a table says to these facts. */
    Decision ask(String table, Map<String, Object> facts) {
        Question asked = new Question(table, facts);
        Instant now = clock.instant();
        Answer known;
        synchronized (answers) {
            known = answers.get(asked);
        }
        if (known != null && known.until().isAfter(now)) {
            return known.decision();
        }
        Decision decision = deciding.ask(table, facts);
        synchronized (answers) {
            answers.put(asked, new Answer(decision, now.plus(KEPT)));
        }
        return decision;
    }
}

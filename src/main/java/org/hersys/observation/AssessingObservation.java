package org.hersys.observation;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans the next observation and raises alerts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AssessingObservation {

    private final Cases cases;
    private final Observations observations;
    private final Watches watches;
    private final TellingOfAlerts telling;
    private final CaseTimeline timeline;
    private final Clock clock;

    AssessingObservation(
            Cases cases,
            Observations observations,
            Watches watches,
            TellingOfAlerts telling,
            CaseTimeline timeline,
            Clock clock) {
        this.cases = cases;
        this.observations = observations;
        this.watches = watches;
        this.telling = telling;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** When the next observation is due: after the hours chosen, or sooner where the last one is to be watched. */
    public OffsetDateTime plan(long caseId) {
        Watch watch = watches.open(caseId)
                .orElseThrow(() -> new IllegalStateException("Case " + caseId + " is not under observation"));
        Duration rhythm = Duration.ofHours(watch.hours());
        Duration wait = observations
                .latest(caseId)
                .filter(last -> "watch".equals(last.alertLevel()) && last.dueMinutes() != null)
                .map(last -> Duration.ofMinutes(last.dueMinutes()))
                .filter(sooner -> sooner.compareTo(rhythm) < 0)
                .orElse(rhythm);
        return watches.plan(caseId, wait);
    }

    /** The level of the newest observation, which was assessed when it came in. */
    public String assess(long caseId) {
        return newest(caseId).alertLevel();
    }

    /** How urgent the alert of the newest observation is: as the table says, and never less urgent than the case. */
    public int rank(long caseId) {
        return Math.max(newest(caseId).alertPriority(), cases.get(caseId).priority());
    }

    /** Raises the alert of the newest observation and answers by when somebody should have acted. */
    public OffsetDateTime raise(long caseId) {
        Observation newest = newest(caseId);
        OffsetDateTime due = OffsetDateTime.now(clock).plusMinutes(newest.dueMinutes());
        timeline.add(caseId, "alertRaised", "observation", Map.of("level", newest.alertLevel()));
        watches.raiseAlert(caseId, newest.alertLevel(), due);
        CaseFile file = cases.get(caseId);
        telling.tell(file, newest, ChoosingObserver.groupForAlert(file));
        return due;
    }

    private Observation newest(long caseId) {
        return observations
                .latest(caseId)
                .orElseThrow(() -> new IllegalStateException("Case " + caseId + " has no observation to assess"));
    }
}

package org.hersys.placement.process;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Date;
import org.hersys.casefile.CaseTimeline;
import org.hersys.engine.ProcessSteps;
import org.hersys.placement.BeginningHomeStay;
import org.hersys.placement.Triaging;
import org.springframework.beans.factory.annotation.Value;

/** Steps of arranging a placement. */
@ProcessSteps("arrangePlacement")
public class ArrangePlacementSteps {

    private final Triaging triaging;
    private final BeginningHomeStay beginningHomeStay;
    private final CaseTimeline timeline;
    private final Clock clock;
    private final Duration within;

    ArrangePlacementSteps(
            Triaging triaging,
            BeginningHomeStay beginningHomeStay,
            CaseTimeline timeline,
            Clock clock,
            @Value("${hersys.placement.within:24h}") Duration within) {
        this.triaging = triaging;
        this.beginningHomeStay = beginningHomeStay;
        this.timeline = timeline;
        this.clock = clock;
        this.within = within;
    }

    /** The moment by which the patient should have a place; 24 hours from now unless set otherwise. */
    public Date startClock(long caseId) {
        return Date.from(OffsetDateTime.now(clock).plus(within).toInstant());
    }

    /** The severity. */
    public String determineSeverity(long caseId) {
        return triaging.determineSeverity(caseId);
    }

    /** The points of the admission score. */
    public int scoreRisk(long caseId) {
        return triaging.scoreRisk(caseId);
    }

    /** The priority of the case's tasks, 0 to 100. */
    public int rankUrgency(long caseId) {
        return triaging.rankUrgency(caseId);
    }

    /** The recommended place of care. */
    public String recommendPlacement(long caseId) {
        return triaging.recommendPlacement(caseId);
    }

    /** Whether nobody needs to review the recommendation: yes or no. */
    public String checkStraightThrough(long caseId) {
        return triaging.isClear(caseId) ? "yes" : "no";
    }

    /** The patient stays at home from now on. */
    public void beginHomeStay(long caseId) {
        beginningHomeStay.begin(caseId);
    }

    /** Notes that the patient still waits for a bed though the time is over. */
    public void reportWaiting(long caseId) {
        timeline.add(caseId, "placementOverdue", "placement");
    }
}

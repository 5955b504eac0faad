package org.hersys.observation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.hersys.access.ActingAsSystem;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.placement.InterviewAnswers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The search for somebody silent: how long each step may take, and how it ended. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Searches {

    /** Somebody phones. */
    public static final int CALL = 3;

    /** Somebody goes there. */
    public static final int VISIT = 4;

    /** The supervisor decides. */
    public static final int DECISION = 5;

    private static final String SECTION = "observation";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final InterviewAnswers interviews;
    private final LadderTimes ladder;
    private final Observations observations;
    private final ActingAsSystem actingAsSystem;
    private final CaseTimeline timeline;
    private final Clock clock;

    Searches(
            JdbcClient jdbc,
            Cases cases,
            InterviewAnswers interviews,
            LadderTimes ladder,
            Observations observations,
            ActingAsSystem actingAsSystem,
            CaseTimeline timeline,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.interviews = interviews;
        this.ladder = ladder;
        this.observations = observations;
        this.actingAsSystem = actingAsSystem;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Takes a step of the search and answers by when it should be done: when the next step begins by the ladder. */
    public OffsetDateTime plan(long caseId, int step) {
        CaseFile file = cases.get(caseId);
        boolean oxygen = Boolean.TRUE.equals(interviews.of(caseId).oxygenNeeded());
        OffsetDateTime due = ladder.end(step, OffsetDateTime.now(clock), file, oxygen);
        jdbc.sql("""
                        update health_watch set step = ?, step_at = null, search_due = ?
                        where case_id = ? and ended_at is null""").params(step, due, caseId).update();
        if (step > CALL) {
            timeline.add(caseId, step == VISIT ? "visitPlanned" : "supervisorCalledIn", SECTION, Map.of());
        }
        return due;
    }

    /** How the search ended: reached, or what the supervisor decided: goOn or worsened. */
    public String close(long caseId) {
        String decided =
                jdbc.sql("""
                        update health_watch set search_due = null, silence_decision = null from (
                          select id, silence_decision as decided from health_watch
                           where case_id = ? and ended_at is null) before
                        where health_watch.id = before.id returning before.decided""").param(caseId).query(String.class).optional().orElse(null);
        boolean reached = decided == null
                && observations.latest(caseId).filter(Observation::reached).isPresent();
        timeline.add(caseId, "searchClosed", SECTION, Map.of());
        return reached ? "reached" : "worsened".equals(decided) ? "worsened" : "goOn";
    }

    /** Keeps what the supervisor has decided about somebody whom nobody could find. */
    void decide(long caseId, String decision) {
        actingAsSystem.call(() -> jdbc.sql("""
                        update health_watch set silence_decision = ?
                        where case_id = ? and ended_at is null""").params(decision, caseId).update());
    }
}

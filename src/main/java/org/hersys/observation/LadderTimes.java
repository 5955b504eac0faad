package org.hersys.observation;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.hersys.access.ActingAsSystem;
import org.hersys.casefile.CaseFile;
import org.hersys.messaging.QuietHours;
import org.hersys.policy.Deciding;
import org.hersys.policy.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what the table timeLadder says beside the watches, one row for each risk that occurs and each step, so that one
 * statement can time the ladder of everybody. Asked anew when the table has a new version.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LadderTimes {

    /** Stands for an unknown score: more than any table counts. */
    private static final int UNKNOWN = 99;

    private static final String TABLE = "timeLadder";
    private static final String ACTION = "action";
    private static final String AFTER = "afterMinutes";
    private static final String WAITS = "waitsForDay";
    private static final int STEPS = 5;
    private static final int LAST_STEP_MINUTES = 60;

    private final JdbcClient jdbc;
    private final Deciding deciding;
    private final QuietHours quiet;
    private final ActingAsSystem actingAsSystem;

    LadderTimes(JdbcClient jdbc, Deciding deciding, QuietHours quiet, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.deciding = deciding;
        this.quiet = quiet;
        this.actingAsSystem = actingAsSystem;
    }

    private record Risk(int riskScore, boolean oxygen) {}

    /** The points of somebody's risk; a contact has no disease whose course could be at risk. */
    static int riskOf(CaseFile file) {
        int unscored = file.isContact() ? 0 : UNKNOWN;
        return file.riskScore() == null ? unscored : file.riskScore();
    }

    /** Asks the table for a risk that has not occurred before. */
    void know(int riskScore, boolean oxygen) {
        actingAsSystem.call(() -> {
            boolean known = jdbc.sql("select exists (select from ladder_step where risk_score = ? and oxygen = ?)")
                    .params(riskScore, oxygen)
                    .query(Boolean.class)
                    .single();
            if (!known) {
                ask(new Risk(riskScore, oxygen));
            }
            return null;
        });
    }

    /** Asks the table again for every risk of those due by now where the newest version, or the hours of the day, are not known yet. */
    void refresh(OffsetDateTime now) {
        int version = deciding.ask(TABLE, inputs(1, new Risk(0, false))).version();
        jdbc.sql("""
                        select distinct risk_score, oxygen from health_watch where ended_at is null and due_at <= :now
                        except select risk_score, oxygen from ladder_step group by risk_score, oxygen
                        having bool_and(version = :version and (day_begins, day_ends) is not distinct from
                          (case when day_begins is not null then :begins end, case when day_begins is not null then :ends end))""")
                .param("now", now)
                .param("version", version)
                .param("begins", quiet.dayBegins())
                .param("ends", quiet.dayEnds())
                .query(Risk.class)
                .list()
                .forEach(this::ask);
    }

    /**
     * Until when a step of the search lasts that is taken at a moment: the table's minutes to the next one. A step that
     * waits for the day begins in the morning, and one that is followed by such a step lasts until it begins.
     */
    OffsetDateTime end(int step, OffsetDateTime moment, CaseFile file, boolean oxygen) {
        Risk risk = new Risk(riskOf(file), oxygen);
        Decision taken = deciding.ask(TABLE, inputs(step, risk));
        OffsetDateTime begins = taken.yes(WAITS) ? quiet.byDay(moment) : moment;
        if (step == STEPS) {
            return begins.plusMinutes(LAST_STEP_MINUTES);
        }
        Decision next = deciding.ask(TABLE, inputs(step + 1, risk));
        OffsetDateTime ends = begins.plusMinutes(next.number(AFTER) - taken.number(AFTER));
        return next.yes(WAITS) ? quiet.byDay(ends) : ends;
    }

    private void ask(Risk risk) {
        for (int step = 1; step <= STEPS; step++) {
            Decision answer = deciding.ask(TABLE, inputs(step, risk));
            if (!"none".equals(answer.text(ACTION))) {
                keep(risk, step, answer);
            }
        }
    }

    private void keep(Risk risk, int step, Decision answer) {
        boolean waits = answer.yes(WAITS);
        jdbc.sql("""
                        insert into ladder_step (risk_score, oxygen, step, action, after_minutes, day_begins, day_ends, version)
                        values (:risk, :oxygen, :step, :action, :after, :begins, :ends, :version)
                        on conflict (risk_score, oxygen, step) do update
                          set action = excluded.action, after_minutes = excluded.after_minutes, day_begins = excluded.day_begins,
                              day_ends = excluded.day_ends, version = excluded.version""")
                .param("risk", risk.riskScore())
                .param("oxygen", risk.oxygen())
                .param("step", step)
                .param("action", answer.text(ACTION))
                .param("after", answer.number(AFTER))
                .param("begins", waits ? quiet.dayBegins() : null, Types.TIME)
                .param("ends", waits ? quiet.dayEnds() : null, Types.TIME)
                .param("version", answer.version())
                .update();
    }

    private static Map<String, Object> inputs(int step, Risk risk) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("step", step);
        inputs.put("riskScore", risk.riskScore() == UNKNOWN ? null : risk.riskScore());
        inputs.put("oxygenAtHome", risk.oxygen());
        return inputs;
    }
}

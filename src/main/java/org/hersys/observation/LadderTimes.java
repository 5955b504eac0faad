package org.hersys.observation;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.hersys.access.ActingAsSystem;
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
    static final int UNKNOWN = 99;

    private static final String TABLE = "timeLadder";
    private static final String ACTION = "action";
    private static final String AFTER = "afterMinutes";
    private static final int STEPS = 5;

    private final JdbcClient jdbc;
    private final Deciding deciding;
    private final ActingAsSystem actingAsSystem;

    LadderTimes(JdbcClient jdbc, Deciding deciding, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.deciding = deciding;
        this.actingAsSystem = actingAsSystem;
    }

    private record Risk(int riskScore, boolean oxygen) {}

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

    /** Asks the table again for every risk of those due by now where the newest version has not been asked yet. */
    void refresh(OffsetDateTime now) {
        int version = deciding.ask(TABLE, inputs(1, new Risk(0, false))).version();
        jdbc.sql("""
                        select distinct risk_score, oxygen from health_watch where ended_at is null and due_at <= :now
                        except select risk_score, oxygen from ladder_step where version = :version""")
                .param("now", now)
                .param("version", version)
                .query(Risk.class)
                .list()
                .forEach(this::ask);
    }

    /** The minutes between two steps for somebody of a risk. */
    int minutesBetween(int step, int laterStep, Integer riskScore, boolean oxygen) {
        Risk risk = new Risk(riskScore == null ? UNKNOWN : riskScore, oxygen);
        return deciding.ask(TABLE, inputs(laterStep, risk)).number(AFTER)
                - deciding.ask(TABLE, inputs(step, risk)).number(AFTER);
    }

    private void ask(Risk risk) {
        for (int step = 1; step <= STEPS; step++) {
            Decision answer = deciding.ask(TABLE, inputs(step, risk));
            if ("none".equals(answer.text(ACTION))) {
                continue;
            }
            jdbc.sql("""
                            insert into ladder_step (risk_score, oxygen, step, action, after_minutes, version) values (?, ?, ?, ?, ?, ?)
                            on conflict (risk_score, oxygen, step) do update
                              set action = excluded.action, after_minutes = excluded.after_minutes, version = excluded.version""")
                    .params(
                            risk.riskScore(),
                            risk.oxygen(),
                            step,
                            answer.text(ACTION),
                            answer.number(AFTER),
                            answer.version())
                    .update();
        }
    }

    private static Map<String, Object> inputs(int step, Risk risk) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("step", step);
        inputs.put("riskScore", risk.riskScore() == UNKNOWN ? null : risk.riskScore());
        inputs.put("oxygenAtHome", risk.oxygen());
        return inputs;
    }
}

package org.hersys.observation;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of the daily watch. Whatever changes who is due, silent or alarming is written here in the transaction that
 * caused it, so that the sweep over all people needs to ask nothing else.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Watches {

    private static final String OPEN = " where case_id = :case and ended_at is null";

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final Clock clock;

    Watches(JdbcClient jdbc, ActingAsSystem actingAsSystem, Clock clock) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.clock = clock;
    }

    /** The watch that lasts over a patient, if the current actor may see it. */
    @Transactional(readOnly = true)
    Optional<Watch> open(long caseId) {
        return jdbc.sql("select * from health_watch where case_id = ? and ended_at is null")
                .param(caseId)
                .query(Watch.class)
                .optional();
    }

    /** Begins the watch over a patient, as one of the household if there is one. */
    void begin(long caseId, String observer) {
        actingAsSystem.call(() -> write("""
                insert into health_watch (case_id, office, observer, begun_at, household)
                select c.id, c.office, :observer, :now, m.head_case
                  from case_file c left join household_member m on m.case_id = c.id or m.head_case = c.id
                 where c.id = :case limit 1""", caseId, Map.of("observer", observer)));
    }

    void observedBy(long caseId, String observer) {
        change("observer = :observer", caseId, Map.of("observer", observer));
    }

    void setRhythm(long caseId, int hours) {
        change("hours = :hours", caseId, Map.of("hours", hours));
    }

    /** Who reports and how, and the earliest release as computed now. */
    void setReporter(
            long caseId, String reporter, String channel, int riskScore, boolean oxygen, OffsetDateTime releaseFrom) {
        change(
                "reporter = :reporter, channel = :channel, risk_score = :risk, oxygen = :oxygen, release_from = :earliest",
                caseId,
                Map.of(
                        "reporter",
                        reporter,
                        "channel",
                        channel,
                        "risk",
                        riskScore,
                        "oxygen",
                        oxygen,
                        "earliest",
                        releaseFrom));
    }

    void setReleaseFrom(long caseId, OffsetDateTime earliest) {
        change("release_from = :earliest", caseId, Map.of("earliest", earliest));
    }

    /** Plans the next report after a while, for who is reminded within the window of the day; the ladder begins anew. */
    OffsetDateTime plan(long caseId, Duration wait) {
        String due = """
                case reporter when 'own' then next_report(:now, :hours, window_from, window_to)
                              else :now + make_interval(mins => :minutes) end""";
        OffsetDateTime now = now();
        return actingAsSystem.call(() -> jdbc.sql("""
                        update health_watch set step = 0, stopped_at = null, stopped_by = null, stopped_because = null,
                               search_due = null, due_at = %s, step_at = %s%s returning due_at""".formatted(due, due, OPEN))
                .param("now", now)
                .param("case", caseId)
                .param("minutes", (int) wait.toMinutes())
                .param("hours", (int) Math.max(1, wait.toHours()))
                .query(OffsetDateTime.class)
                .optional()
                .orElseGet(() -> now.plus(wait)));
    }

    /**
     * Something was learnt: the silence is over, and the next report is due after the usual hours, sooner where this one
     * is to be watched.
     *
     * @param minutes within which somebody should look again, as the table says
     */
    void reported(long caseId, String level, int minutes) {
        String due = """
                next_report(:now, case when :level = 'watch' then least(hours, greatest(1, :minutes / 60)) else hours end,
                            window_from, window_to)""";
        change("""
                last_report_at = :now, last_level = :level, last_tried_at = null, step = 0, stopped_at = null,
                stopped_by = null, stopped_because = null, search_due = null, due_at = %s, step_at = %s""".formatted(due, due), caseId, Map.of("level", level, "minutes", minutes));
    }

    /** Somebody has tried in vain. */
    void tried(long caseId) {
        change("last_tried_at = :now", caseId, Map.of());
    }

    void raiseAlert(long caseId, String level, OffsetDateTime due) {
        change(
                "alert_level = :level, alert_since = coalesce(alert_since, :now), alert_due = :due",
                caseId,
                Map.of("level", level, "due", due));
    }

    void settleAlert(long caseId) {
        change("alert_level = null, alert_since = null, alert_due = null", caseId, Map.of());
    }

    /** People look for the person from now on; the engine keeps the time of the steps that follow. */
    void searched(long caseId) {
        change("step = :step, step_at = null", caseId, Map.of("step", Watch.SEARCHED));
    }

    void stop(long caseId, String because) {
        change("stopped_at = :now, stopped_by = :by, stopped_because = :because", caseId, said(because));
    }

    void pause(long caseId, String because) {
        change("paused_at = :now, paused_by = :by, paused_because = :because", caseId, said(because));
    }

    /** Goes on at once: the next report is due at the first moment of the person's window, so that no day is lost. */
    void resume(long caseId) {
        change("""
                paused_at = null, paused_by = null, paused_because = null, step = 0,
                due_at = within_window(:now, window_from, window_to), step_at = within_window(:now, window_from, window_to)
                """, caseId, Map.of());
    }

    void end(long caseId, String because) {
        change("ended_at = :now, ended_because = :because, step_at = null", caseId, Map.of("because", because));
    }

    private static Map<String, Object> said(String because) {
        return Map.of("by", CurrentActor.get().login(), "because", because);
    }

    private void change(String what, long caseId, Map<String, Object> values) {
        actingAsSystem.call(() -> write("update health_watch set " + what + OPEN, caseId, values));
    }

    private int write(String sql, long caseId, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("case", caseId);
        all.put("now", now());
        return jdbc.sql(sql).params(all).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}

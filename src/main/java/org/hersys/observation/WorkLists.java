package org.hersys.observation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is under observation, as an observer needs them: by what is to be done. Row security leaves each organisation its
 * own people; whether somebody gets a message is told by the rule that sends, watch_verdict.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class WorkLists {

    /** People on one page. */
    static final int PAGE = 50;

    /** The lists, in the order of urgency, each with the rows that belong to it at the moment of the clock. */
    private static final Map<String, String> LISTS = Map.of(
            "alerts", "alert_level is not null",
            "silent", "alert_level is null and paused_at is null and last_report_at is not null and due_at <= :now",
            "never", "alert_level is null and paused_at is null and last_report_at is null and due_at <= :now",
            "fine", "alert_level is null and paused_at is null and due_at > :now",
            "release", "paused_at is null and release_from <= :now",
            "paused", "paused_at is not null");

    static final List<String> ORDER = List.of("alerts", "silent", "never", "release", "fine", "paused");

    private static final Map<String, String> REPORTERS =
            Map.of("own", " and reporter = 'own'", "staff", " and reporter = 'staff'");

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A person on a list; the verdict is the rule's, with the action and the moments it depends on. */
    public record Row(
            long caseId,
            String number,
            String name,
            String kana,
            String observer,
            String reporter,
            OffsetDateTime dueAt,
            int step,
            OffsetDateTime stepAt,
            OffsetDateTime searchDue,
            OffsetDateTime lastReportAt,
            OffsetDateTime lastTriedAt,
            String lastLevel,
            String alertLevel,
            OffsetDateTime alertDue,
            OffsetDateTime releaseFrom,
            String stoppedBecause,
            String pausedBecause,
            String verdict,
            String action,
            String channel,
            OffsetDateTime sendFrom,
            boolean waitsForDay) {

        /** The step that follows, by its channel where that is not told by the step: the end of a text's key. */
        public String following() {
            return "voice".equals(channel) && ReminderMessages.ACTIONS.contains(action) ? action + ".voice" : action;
        }
    }

    /** How many there are on each list, for one way of reporting or for both. */
    Map<String, Object> counts(String reporter) {
        StringBuilder counts = new StringBuilder("select count(*) as everybody");
        LISTS.forEach((list, rows) -> counts.append(", count(*) filter (where ")
                .append(rows)
                .append(") as ")
                .append(list));
        return jdbc.sql(counts + " from health_watch where " + mine() + REPORTERS.getOrDefault(reporter, ""))
                .param("now", now())
                .param("own", CurrentActor.get().organisation())
                .query()
                .singleRow();
    }

    /** One page of a list, who has waited longest first. */
    List<Row> page(String list, String reporter, int page) {
        String order =
                "alerts".equals(list) ? "alert_due, id" : "release".equals(list) ? "release_from, id" : "due_at, id";
        return jdbc.sql("""
                        with rows as (select id from health_watch where %s and %s%s order by %s limit :most offset :first)
                        %s order by w.%s""".formatted(
                                mine(),
                                LISTS.getOrDefault(list, LISTS.get("alerts")),
                                REPORTERS.getOrDefault(reporter, ""),
                                order,
                                SELECT.formatted("w.id in (select id from rows)"),
                                order.replace(", id", ", w.id")))
                .param("now", now())
                .param("own", CurrentActor.get().organisation())
                .param("most", PAGE)
                .param("first", (long) (page - 1) * PAGE)
                .query(Row.class)
                .list();
    }

    /** One person, while the observation lasts. */
    Optional<Row> of(long caseId) {
        return jdbc.sql(SELECT.formatted("w.case_id = :case and w.ended_at is null"))
                .param("now", now())
                .param("case", caseId)
                .query(Row.class)
                .optional();
    }

    /** By which clock the lists and the verdicts were computed. */
    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static final String SELECT = """
            select w.case_id, c.number, p.name, p.kana, w.observer, w.reporter, w.due_at, w.step, w.step_at, w.search_due,
                   w.last_report_at, w.last_tried_at, w.last_level, w.alert_level, w.alert_due, w.release_from,
                   w.stopped_because, w.paused_because, v.verdict, v.action, v.channel, v.send_from,
                   v.waits_for_day
              from health_watch w join watch_verdict(:now) v on v.watch_id = w.id
              join case_file c on c.id = w.case_id join person p on p.id = c.person_id
             where %s""";

    private static String mine() {
        return switch (CurrentActor.get().sight()) {
            case AGENCY -> "ended_at is null and observer = :own";
            default -> "ended_at is null and office = :own";
        };
    }
}

package org.hersys.supervision;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hersys.text.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many clocks were kept. First contact counts each patient once: kept where the patient was reached by noon of the day after
 * the diagnosis, by telephone, visit or questionnaire. The others count tasks. All count in the week of the deadline, once
 * it is known whether it was kept.
 */
@Component
@Transactional(readOnly = true)
class KeptClocks {

    /** Weeks shown, this one included. */
    static final int WEEKS = 6;

    /** The clocks in the order shown. */
    static final List<String> CLOCKS = List.of("firstContact", "confirmation", "transfer", "placement", "alert");

    private static final String KEPT = """
            select office, clock, date_trunc('week', day)::date as week, sum(tasks) as counted,
                   coalesce(sum(tasks) filter (where kept), 0) as kept,
                   coalesce(sum(tasks) filter (where day = :today), 0) as counted_today,
                   coalesce(sum(tasks) filter (where day = :today and kept), 0) as kept_today
              from (select t.whose as office, t.clock, t.due_on as day, t.kept, t.tasks from clock_tally t
                     where %1$s and t.due_on >= :from
                    union all
                    select t.office, t.clock, t.due_on, t.kept, t.tasks from task_tally_change t
                     where %2$s and t.clock is not null and t.due_on >= :from
                    union all
                    select t.office, 'firstContact', t.due_on, t.kept, 1 from first_contact_change t
                     where %2$s and t.due_on >= :from
                    union all
                    select t.case_office, t.clock, (t.due_at at time zone 'Asia/Tokyo')::date, false, 1 from %3$s t
                     where t.due_at >= (:from::timestamp at time zone 'Asia/Tokyo') and t.due_at < :now and %4$s) counted
             group by 1, 2, 3 order by 1, 2, 3""";

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptClocks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One clock of one office in one week.
     *
     * @param week its Monday
     * @param counted patients or tasks of which it is known whether they were in time
     */
    record Week(
            String office, String clock, LocalDate week, long counted, long kept, long countedToday, long keptToday) {}

    /** Cases of the own office, or of the prefecture for its desk. */
    List<Week> weeks() {
        return weeks(null);
    }

    /** Cases of one office, or of all that the actor has where it is null. */
    List<Week> weeks(String office) {
        Map<String, Object> parameters = new HashMap<>();
        return jdbc.sql(sql(office, parameters))
                .params(parameters)
                .query(Week.class)
                .list();
    }

    /** The statement behind the clocks: what is done, and what is open though its deadline has passed. */
    String sql(String office, Map<String, Object> parameters) {
        parameters.put("today", today());
        parameters.put("from", mondays().get(0));
        parameters.put("now", OffsetDateTime.now(clock));
        return KEPT.formatted(
                Kept.foldedClocks(office, parameters),
                Kept.fresh(office, parameters),
                Kept.clocks(),
                office == null ? "true" : "t.case_office = :office");
    }

    /** The Mondays of the weeks shown, oldest first. */
    List<LocalDate> mondays() {
        LocalDate monday = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.rangeClosed(1 - WEEKS, 0).mapToObj(monday::plusWeeks).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.JAPAN));
    }
}

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
 * How many tasks with a clock were done in time: a task counts in the week of its deadline, once it is done or late. First
 * contact counts every interview task, whose deadline is noon of the day after the notification; a further attempt after
 * nobody was reached is a task of its own and counts again.
 */
@Component
@Transactional(readOnly = true)
class KeptClocks {

    /** Weeks shown, this one included. */
    static final int WEEKS = 6;

    /** The clocks in the order shown. */
    static final List<String> CLOCKS = List.of("firstContact", "confirmation", "transfer", "placement", "alert");

    private static final String KEPT = """
            select clock, date_trunc('week', day)::date as week, sum(tasks) as counted,
                   coalesce(sum(tasks) filter (where kept), 0) as kept,
                   coalesce(sum(tasks) filter (where day = :today), 0) as counted_today,
                   coalesce(sum(tasks) filter (where day = :today and kept), 0) as kept_today
              from (select t.clock, t.due_on as day, t.kept, t.tasks from clock_tally t where %s and t.due_on >= :from
                    union all
                    select t.clock, t.due_on, t.kept, t.tasks from task_tally_change t
                     where %s and t.clock is not null and t.due_on >= :from
                    union all
                    select t.clock, (t.due_at at time zone 'Asia/Tokyo')::date, false, 1 from %s t
                     where t.due_at >= (:from::timestamp at time zone 'Asia/Tokyo') and t.due_at < :now and %s) counted
             group by 1, 2 order by 1, 2""";

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptClocks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One clock in one week.
     *
     * @param week its Monday
     * @param counted tasks of which it is known whether they were in time
     */
    record Week(String clock, LocalDate week, long counted, long kept, long countedToday, long keptToday) {}

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

    /** The statement behind the clocks: tasks that are done, and open ones whose deadline has passed. */
    String sql(String office, Map<String, Object> parameters) {
        parameters.put("today", today());
        parameters.put("from", mondays().get(0));
        parameters.put("now", OffsetDateTime.now(clock));
        String done = Kept.folded(office, parameters);
        return KEPT.formatted(
                done,
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

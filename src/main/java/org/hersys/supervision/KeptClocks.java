package org.hersys.supervision;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
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
            select clock, week, count(*) as counted, count(*) filter (where ended <= due) as kept,
                   count(*) filter (where day = :today) as counted_today,
                   count(*) filter (where day = :today and ended <= due) as kept_today
              from (select task.*, (due at time zone 'Asia/Tokyo')::date as day,
                           date_trunc('week', due at time zone 'Asia/Tokyo')::date as week
                      from (select case t.task_def_key_ when 'userTask_interviewPatient' then 'firstContact'
                                     when 'userTask_confirmNotification' then 'confirmation'
                                     when 'userTask_acceptTransfer' then 'transfer'
                                     when 'userTask_handleAlert' then 'alert' else 'placement' end as clock,
                                   t.due_date_::timestamptz as due, t.end_time_::timestamptz as ended
                              from act_hi_taskinst t
                              join act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_
                              join case_file c on c.id = case when p.business_key_ ~ '^[0-9]{1,18}$' then p.business_key_::bigint end
                             where t.task_def_key_ in ('userTask_interviewPatient', 'userTask_confirmNotification',
                                                       'userTask_acceptTransfer', 'userTask_handleAlert', 'userTask_reviewPlacement', 'userTask_findBed',
                                                       'userTask_acceptPatient', 'userTask_assignRoom', 'userTask_checkIn',
                                                       'userTask_agreeWithFacility')
                               and coalesce(t.delete_reason_, 'completed') = 'completed'
                               and %s) task
                     where due >= :from and (ended is not null or due < :now)) counted
             group by clock, week order by clock, week""";

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
        return jdbc.sql(KEPT.formatted(ProcessFilter.ownCases()))
                .param("today", today())
                .param("from", mondays().get(0).atStartOfDay(Dates.JAPAN).toOffsetDateTime())
                .param("now", OffsetDateTime.now(clock))
                .query(Week.class)
                .list();
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

package org.hersys.observation;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds everybody whose report is due, by a few statements for all of them, in a transaction of its own: either a
 * person's step is taken and the message queued, or neither. The rule is the function watch_verdict.
 */
@Component
public class QueueingReminders {

    private static final Logger LOG = LoggerFactory.getLogger(QueueingReminders.class);

    private final JdbcClient jdbc;
    private final LadderTimes ladder;
    private final ReminderMessages messages;
    private final Clock clock;

    QueueingReminders(JdbcClient jdbc, LadderTimes ladder, ReminderMessages messages, Clock clock) {
        this.jdbc = jdbc;
        this.ladder = ladder;
        this.messages = messages;
        this.clock = clock;
    }

    /** Queues what is due by now; answers how many people were reminded. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int queue() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("select pg_advisory_xact_lock(5021)").query().listOfRows();
        ladder.refresh();
        // Who lives together may have been said since the watch began; a head whose own case is over reports for
        // nobody.
        jdbc.sql("""
                        with living as (
                          select m.case_id, m.head_case from household_member m
                            join case_file h on h.id = m.head_case and h.closed_at is null),
                        together as (select case_id, head_case from living union select head_case, head_case from living)
                        update health_watch w set household = t.head_case
                          from health_watch o left join together t on t.case_id = o.case_id
                         where w.id = o.id and w.ended_at is null and o.household is distinct from t.head_case""").update();
        int asked = jdbc.sql("""
                        insert into watch_message (watch_id, due_at, step, action, asked_at, send_from)
                        select watch_id, due_at, step + 1, action, :now, send_from from watch_verdict(:now)
                         where step_at <= :now and verdict = 'send'
                        on conflict do nothing""").param("now", now).update();
        messages.queue(now);
        // A person who reports meanwhile has another step or time by now and is left alone.
        jdbc.sql("""
                        with due as materialized (
                          select watch_id, step, step_at, following_at from watch_verdict(:now)
                           where step_at <= :now and verdict in ('send', 'household'))
                        update health_watch w set step = due.step + 1, step_at = due.following_at
                          from due where w.id = due.watch_id and w.step = due.step and w.step_at = due.step_at""").param("now", now).update();
        LOG.info("Reminded {} people under observation", asked);
        return asked;
    }
}

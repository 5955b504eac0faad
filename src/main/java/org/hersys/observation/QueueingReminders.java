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
        ladder.refresh(now);
        unite();
        choose(now);
        int asked = jdbc.sql("""
                        insert into watch_message (watch_id, due_at, step, action, asked_at, send_from)
                        select watch_id, due_at, step + 1, action, :now, send_from from reminder_due where verdict = 'send'
                        on conflict do nothing""").param("now", now).update();
        messages.queue();
        // A person who reports meanwhile has another step or time by now and is left alone.
        jdbc.sql("""
                        update health_watch w set step = d.step + 1, step_at = d.following_at
                          from reminder_due d where w.id = d.watch_id and w.step = d.step and w.step_at = d.step_at""").update();
        LOG.info("Reminded {} people under observation", asked);
        return asked;
    }

    /** Who lives together may have been said since the watch began; a head whose own case is over reports for nobody. */
    private void unite() {
        jdbc.sql("""
                        with living as (
                          select m.case_id, m.head_case from household_member m
                            join case_file h on h.id = m.head_case and h.closed_at is null),
                        together as (select case_id, head_case from living union select head_case, head_case from living),
                        found as (
                          select o.id, t.head_case from health_watch o left join together t on t.case_id = o.case_id
                           where o.ended_at is null and o.household is not null
                          union
                          select o.id, t.head_case from together t join health_watch o on o.case_id = t.case_id and o.ended_at is null)
                        update health_watch w set household = f.head_case
                          from found f where w.id = f.id and w.household is distinct from f.head_case""").update();
    }

    /** Asks the rule once for everybody whose step is due, and keeps the answers until the end of the transaction. */
    private void choose(OffsetDateTime now) {
        jdbc.sql("drop table if exists pg_temp.reminder_due").update();
        jdbc.sql("""
                        create temporary table reminder_due (
                          watch_id bigint, addressee bigint, due_at timestamptz, step integer, step_at timestamptz, action text, channel text,
                          send_from timestamptz, following_at timestamptz, verdict text) on commit drop""").update();
        jdbc.sql("""
                        insert into reminder_due
                        select watch_id, coalesce(household, case_id), due_at, step, step_at, action, channel, send_from, following_at, verdict
                          from watch_verdict(:now)
                         where ended_at is null and due_at <= :now and step_at <= :now and verdict in ('send', 'household')""").param("now", now).update();
        jdbc.sql("analyze reminder_due").update();
    }
}

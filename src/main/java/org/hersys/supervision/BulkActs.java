package org.hersys.supervision;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The kept acts of the own office. */
@Component
@Transactional(readOnly = true)
class BulkActs {

    private static final String ACT =
            "select id, login, kind, recipient, planned_at, starts_at, done_at, undone_at from bulk_act ";

    private final JdbcClient jdbc;

    BulkActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<BulkAct> find(UUID id) {
        return jdbc.sql(ACT + "where id = ?").param(id).query(BulkAct.class).optional();
    }

    /** The act, which nobody else carries out or undoes before the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<BulkAct> hold(UUID id) {
        return jdbc.sql(ACT + "where id = ? for update")
                .param(id)
                .query(BulkAct.class)
                .optional();
    }

    /** The newest acts that were carried out, or are about to be. */
    List<BulkAct> latest() {
        return jdbc.sql(ACT + "where done_at is not null or starts_at is not null order by planned_at desc limit 5")
                .query(BulkAct.class)
                .list();
    }

    List<BulkAct.Part> parts(UUID act) {
        return jdbc.sql("""
                        select t.task_id, t.process_key as process, t.task_key as element, t.name, c.number as case_number,
                               t.assignee, a.display_name as assignee_name, t.priority, t.recipient, r.display_name as recipient_name, t.fate
                          from bulk_act_task t
                          left join case_file c on c.id = t.case_id
                          left join account a on a.login = t.assignee
                          left join account r on r.login = t.recipient
                         where t.act = ? order by t.fate, t.priority desc, t.task_id""").param(act).query(BulkAct.Part.class).list();
    }

    /** An act whose time has come, of any office, which no other node carries out before the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<BulkAct> takeDue(OffsetDateTime now) {
        return jdbc.sql(ACT + """
                         where starts_at <= ? and done_at is null and undone_at is null
                         order by starts_at limit 1 for update skip locked""").param(now).query(BulkAct.class).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void startsAt(UUID act, OffsetDateTime at) {
        jdbc.sql("update bulk_act set starts_at = ? where id = ?")
                .params(at, act)
                .update();
    }

    /** Tasks of an act with this fate, the most urgent first. */
    List<String> tasks(UUID act, String fate) {
        return jdbc.sql("select task_id from bulk_act_task where act = ? and fate = ? order by priority desc, task_id")
                .params(act, fate)
                .query(String.class)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void note(UUID act, String fate, Collection<String> tasks) {
        jdbc.sql("update bulk_act_task set fate = ? where act = ? and task_id = any (?)")
                .params(fate, act, tasks.toArray(String[]::new))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void done(UUID act, OffsetDateTime at) {
        jdbc.sql("update bulk_act set done_at = ? where id = ?").params(at, act).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void undone(UUID act, OffsetDateTime at) {
        jdbc.sql("update bulk_act set undone_at = ? where id = ?")
                .params(at, act)
                .update();
    }
}

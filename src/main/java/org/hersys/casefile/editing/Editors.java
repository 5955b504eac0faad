package org.hersys.casefile.editing;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has a field group open for editing now. It locks nothing and ends by itself. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Editors {

    /** Who has not been heard of for so long counts no longer; a page with scripts is heard of every 45 s. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    Editors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody else who is editing; login and organisation are codes. */
    public record Editor(String login, String organisation, OffsetDateTime since) {}

    /** The current actor has opened the form. */
    public void open(long caseId, String group, String item) {
        Actor actor = CurrentActor.get();
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into case_editor as e (case_id, field_group, item, login, organisation, since, heard_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (case_id, field_group, item, login) do update set heard_at = excluded.heard_at,
                          since = case when e.heard_at < ? then excluded.since else e.since end""")
                .params(caseId, group, item, actor.login(), actor.organisation(), now, now, now.minus(PATIENCE))
                .update();
    }

    /** Whether the current actor has neither saved nor given up; then nobody saves the form before the transaction ends. */
    public boolean stillEditing(long caseId, String group, String item) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        update case_editor set heard_at = ?, since = case when heard_at < ? then ? else since end
                         where case_id = ? and field_group = ? and item = ? and login = ?""")
                        .params(
                                now,
                                now.minus(PATIENCE),
                                now,
                                caseId,
                                group,
                                item,
                                CurrentActor.get().login())
                        .update()
                > 0;
    }

    /** The current actor has saved or given up. */
    public void leave(long caseId, String group, String item) {
        jdbc.sql("delete from case_editor where case_id = ? and field_group = ? and item = ? and login = ?")
                .params(caseId, group, item, CurrentActor.get().login())
                .update();
    }

    /** Everybody else who is editing, the first first. */
    @Transactional(readOnly = true)
    public List<Editor> others(long caseId, String group, String item) {
        return jdbc.sql("""
                        select login, organisation, since from case_editor
                         where case_id = ? and field_group = ? and item = ? and login <> ? and heard_at >= ? order by since""")
                .params(
                        caseId,
                        group,
                        item,
                        CurrentActor.get().login(),
                        OffsetDateTime.now(clock).minus(PATIENCE))
                .query(Editor.class)
                .list();
    }
}

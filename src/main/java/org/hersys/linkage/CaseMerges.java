package org.hersys.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.CurrentActor;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases that were put together, as far as the current actor sees both; and the pause of what watches a merged one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseMerges extends KeptMerges<CaseMerge> {

    private static final String BECAUSE = "merged";

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final ActingAsSystem actingAsSystem;
    private final Clock clock;

    CaseMerges(JdbcClient jdbc, StoredJson json, ActingAsSystem actingAsSystem, Clock clock) {
        super("case_merge", jdbc, clock);
        this.jdbc = jdbc;
        this.json = json;
        this.actingAsSystem = actingAsSystem;
        this.clock = clock;
    }

    long add(long survivor, long merged, CaseMerge.Held before, String reason) {
        return jdbc.sql("""
                        insert into case_merge (survivor, merged, before, reason, done_by) values (?, ?, ?::jsonb, ?, ?)
                        returning id""")
                .params(Arrays.asList(
                        survivor,
                        merged,
                        json.write(before),
                        reason,
                        CurrentActor.get().login()))
                .query(Long.class)
                .single();
    }

    /** The merge in which a case went into another and that still stands. */
    Optional<CaseMerge> standing(long merged) {
        return jdbc.sql("select * from case_merge where merged = ? and undone_at is null")
                .param(merged)
                .query(this::merge)
                .optional();
    }

    /** Whether a case went into another one. */
    boolean isMerged(long caseId) {
        return standing(caseId).isPresent();
    }

    /** The merges of others into a case that still stand, oldest first. */
    List<CaseMerge> into(long survivor) {
        return jdbc.sql("select * from case_merge where survivor = ? and undone_at is null order by id")
                .param(survivor)
                .query(this::merge)
                .list();
    }

    /** Whether a case of one group is merged with one of the other. */
    boolean joins(List<Long> cases, List<Long> others) {
        return jdbc.sql("""
                        select exists (select from case_merge where undone_at is null
                          and (survivor = any (:one) and merged = any (:other) or survivor = any (:other) and merged = any (:one)))""")
                .param("one", cases.toArray(Long[]::new))
                .param("other", others.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Pauses the watches of a case, so that nobody is reminded for it; gives those that ran. */
    List<Long> pauseWatches(long caseId) {
        return actingAsSystem.call(() -> jdbc.sql("""
                        update health_watch set paused_at = ?, paused_by = ?, paused_because = ?
                         where case_id = ? and ended_at is null and paused_at is null returning id""")
                .params(OffsetDateTime.now(clock), CurrentActor.get().login(), BECAUSE, caseId)
                .query(Long.class)
                .list());
    }

    void goOnWatching(List<Long> watches) {
        actingAsSystem.call(() ->
                jdbc.sql("""
                        update health_watch set paused_at = null, paused_by = null, paused_because = null
                         where id = any (?) and paused_because = ?""").params(watches.toArray(Long[]::new), BECAUSE).update());
    }

    @Override
    CaseMerge merge(ResultSet row, int number) throws SQLException {
        return new CaseMerge(
                row.getLong("id"),
                row.getLong("survivor"),
                row.getLong("merged"),
                json.read(row.getString("before"), CaseMerge.Held.class),
                row.getString("reason"),
                row.getObject("done_at", OffsetDateTime.class),
                row.getString("done_by"),
                row.getObject("undone_at", OffsetDateTime.class),
                row.getString("undone_by"),
                row.getString("undone_reason"));
    }
}

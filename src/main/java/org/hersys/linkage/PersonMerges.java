package org.hersys.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.Person;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was put together, as far as the current actor sees the person that came out. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PersonMerges extends KeptMerges<PersonMerge> {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final StoredJson json;

    PersonMerges(JdbcClient jdbc, StoredJson json, Clock clock) {
        super("person_merge", jdbc, clock);
        this.jdbc = jdbc;
        this.json = json;
    }

    long add(long pair, Person before, Person after, long merged, List<Long> moved, List<Long> own, String reason) {
        return jdbc.sql("""
                        insert into person_merge (survivor, merged, pair_id, before, after, moved_cases, own_cases, reason, done_by)
                        values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?) returning id""")
                .params(Arrays.asList(
                        before.id(),
                        merged,
                        pair,
                        json.write(before),
                        json.write(after),
                        moved.toArray(Long[]::new),
                        own.toArray(Long[]::new),
                        reason,
                        CurrentActor.get().login()))
                .query(Long.class)
                .single();
    }

    /** The merge that came of a pair and still stands. */
    Optional<PersonMerge> ofPair(long pair) {
        return jdbc.sql("select * from person_merge where pair_id = ? and undone_at is null")
                .param(pair)
                .query(this::merge)
                .optional();
    }

    /** Whether a person went into another one. */
    boolean isMergedInto(long person) {
        return jdbc.sql("select exists (select from person_merge where merged = ? and undone_at is null)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody else was put together with the survivor of a merge since, and still is. */
    boolean isFollowed(PersonMerge merge) {
        return jdbc.sql("select exists (select from person_merge where survivor = ? and id > ? and undone_at is null)")
                .params(merge.survivor(), merge.id())
                .query(Boolean.class)
                .single();
    }

    /** The newest merges of people the actor sees. */
    List<PersonMerge> latest() {
        return jdbc.sql(
                        "select * from person_merge where survivor in (select person_id from case_file) order by id desc limit ?")
                .param(MOST)
                .query(this::merge)
                .list();
    }

    @Override
    PersonMerge merge(ResultSet row, int number) throws SQLException {
        return new PersonMerge(
                row.getLong("id"),
                row.getLong("survivor"),
                row.getLong("merged"),
                row.getObject("pair_id", Long.class),
                json.read(row.getString("before"), Person.class),
                json.read(row.getString("after"), Person.class),
                List.of((Long[]) row.getArray("moved_cases").getArray()),
                List.of((Long[]) row.getArray("own_cases").getArray()),
                row.getString("reason"),
                row.getObject("done_at", OffsetDateTime.class),
                row.getString("done_by"),
                row.getObject("undone_at", OffsetDateTime.class),
                row.getString("undone_by"),
                row.getString("undone_reason"));
    }
}

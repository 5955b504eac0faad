package org.hersys.linkage;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hersys.access.CurrentActor;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Pairs of people, of which the current actor sees both. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Pairs {

    static final int PAGE = 20;

    /** States of which lists are shown; merged pairs are shown as what was put together. */
    static final List<String> STATES = List.of("open", "later", "different");

    /** Row security shows the people of the own cases; said once more, so that the search begins with these. */
    private static final String VISIBLE =
            " from duplicate_pair d where d.first_person in (select person_id from case_file)"
                    + " and d.second_person in (select person_id from case_file)";

    private static final TypeReference<List<Likeness.Reason>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    Pairs(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** How many pairs are in which state. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select d.state, count(*) as number" + VISIBLE + " group by d.state")
                .query(row -> {
                    counts.put(row.getString("state"), row.getInt("number"));
                });
        return counts;
    }

    /** Pairs of a state, those that most speaks for first; page from 1. */
    List<Pair> page(String state, int page) {
        return jdbc.sql("select d.*" + VISIBLE + " and d.state = ? order by d.score desc, d.id limit ? offset ?")
                .params(state, PAGE, (long) (page - 1) * PAGE)
                .query(this::pair)
                .list();
    }

    /** Undecided pairs of a person. */
    List<Pair> of(long person) {
        return jdbc.sql("""
                        select * from duplicate_pair where (first_person = ? or second_person = ?) and state in ('open', 'later')
                         order by score desc, id""").params(person, person).query(this::pair).list();
    }

    Optional<Pair> find(long id) {
        return jdbc.sql("select * from duplicate_pair where id = ?")
                .param(id)
                .query(this::pair)
                .optional();
    }

    /** The pair, about which nobody else decides before the transaction ends; empty for whoever may not decide. */
    Optional<Pair> hold(long id) {
        return jdbc.sql("select * from duplicate_pair where id = ? for update")
                .param(id)
                .query(this::pair)
                .optional();
    }

    /** Notes a decision in the name of the current actor. */
    void decide(long id, String state, String reason) {
        if (!Set.of("open", "later", "different", "merged").contains(state)) {
            throw new IllegalArgumentException(state);
        }
        jdbc.sql("update duplicate_pair set state = ?, reason = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(Arrays.asList(state, reason, CurrentActor.get().login(), OffsetDateTime.now(clock), id))
                .update();
    }

    private Pair pair(ResultSet row, int number) throws SQLException {
        return new Pair(
                row.getLong("id"),
                row.getLong("first_person"),
                row.getLong("second_person"),
                row.getInt("score"),
                row.getString("verdict"),
                json.read(row.getString("reasons"), REASONS),
                row.getInt("version"),
                row.getObject("found_at", OffsetDateTime.class),
                row.getString("state"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getString("reason"));
    }
}

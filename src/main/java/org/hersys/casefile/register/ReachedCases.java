package org.hersys.casefile.register;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks for the cases that the current actor reaches in any way, each way with an index of its own. */
@Component
class ReachedCases {

    /** Rows that come from the database at a time, however many a list has. */
    private static final int FETCHED = 500;

    private final JdbcClient jdbc;

    ReachedCases(DataSource source) {
        JdbcTemplate fetching = new JdbcTemplate(source);
        fetching.setFetchSize(FETCHED);
        this.jdbc = JdbcClient.create(fetching);
    }

    /**
     * Runs a query on the cases that fit; nothing is asked for an actor who reaches none.
     *
     * @param sql with {@code %s} where the cases belong
     * @param column what the query needs of a case {@code c}
     * @param end order and limit, the same for each way
     */
    void select(
            String sql, String column, Conditions conditions, String end, Consumer<JdbcClient.StatementSpec> reading) {
        Actor actor = CurrentActor.get();
        String ways = Reach.of(actor).stream()
                .map(way ->
                        "(select %s from case_file c where %s and %s %s)".formatted(column, way, conditions.sql(), end))
                .collect(Collectors.joining(" union all "));
        if (!ways.isEmpty()) {
            plan();
            reading.accept(jdbc.sql(sql.formatted(ways))
                    .params(conditions.values())
                    .param("organisation", actor.organisation())
                    .param("prefecture", actor.prefecture())
                    .param("login", actor.login()));
        }
    }

    /**
     * A plan made for any office would be a bad one for the large and for the small. And PostgreSQL must not gather all
     * that a policy lets somebody see, which it takes for little: an index has the order of the list. Nor must it read the whole
     * table, or the index of the prefecture, because few rows are expected and the pages would come one after the
     * other. A way that is closed so costs a fortune on paper; nothing is compiled for it.
     */
    private void plan() {
        jdbc.sql("""
                        select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_bitmapscan', 'off', true),
                               set_config('enable_seqscan', 'off', true), set_config('max_parallel_workers_per_gather', '0', true),
                               set_config('random_page_cost', '1.1', true), set_config('jit', 'off', true)""").query().singleRow();
    }
}

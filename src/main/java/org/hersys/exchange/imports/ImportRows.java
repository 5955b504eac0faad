package org.hersys.exchange.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of runs: planned, then carried out. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ImportRows {

    /** Rows of a list on one page. */
    public static final int PAGE = 50;

    private static final TypeReference<List<ImportRow.Problem>> PROBLEMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final StoredJson json;

    ImportRows(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A page of the rows in the order of the file, of one outcome or of all (blank). */
    @Transactional(readOnly = true)
    public List<ImportRow> page(UUID run, String outcome, int page) {
        return jdbc.sql("select * from import_row where run_id = :run"
                        + (outcome.isBlank() ? "" : " and outcome = :outcome")
                        + " order by line limit :many offset :from")
                .param("run", run)
                .param("outcome", outcome)
                .param("many", PAGE)
                .param("from", (long) (page - 1) * PAGE)
                .query(this::read)
                .list();
    }

    /** Some hundred rows after a line, for a report that is written as it is read. */
    @Transactional(readOnly = true)
    public List<ImportRow> after(UUID run, long line) {
        return jdbc.sql("select * from import_row where run_id = ? and line > ? order by line limit 1000")
                .params(run, line)
                .query(this::read)
                .list();
    }

    void plan(UUID run, List<ImportRow> rows) {
        jdbc.sql("""
                        insert into import_row (run_id, line, number, source_id, day, outcome, done, case_number, problems)
                        select ?, line, number, source_id, day::date, outcome, done, case_number, problems::jsonb from unnest(
                          ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bool[], ?::text[], ?::text[])
                          as r (line, number, source_id, day, outcome, done, case_number, problems)""")
                .params(
                        run,
                        rows.stream().map(ImportRow::line).toArray(Long[]::new),
                        texts(rows, ImportRow::number),
                        texts(rows, ImportRow::sourceId),
                        texts(rows, row -> row.day() == null ? null : row.day().toString()),
                        texts(rows, ImportRow::outcome),
                        rows.stream().map(ImportRow::done).toArray(Boolean[]::new),
                        texts(rows, ImportRow::caseNumber),
                        texts(rows, row -> json.write(row.problems())))
                .update();
    }

    void carriedOut(UUID run, List<ImportRow> rows) {
        jdbc.sql("""
                        update import_row r set outcome = became.outcome, done = true, case_number = became.case_number,
                               problems = became.problems::jsonb
                          from unnest(?::bigint[], ?::text[], ?::text[], ?::text[]) as became (line, outcome, case_number, problems)
                         where r.run_id = ? and r.line = became.line""")
                .params(
                        rows.stream().map(ImportRow::line).toArray(Long[]::new),
                        texts(rows, ImportRow::outcome),
                        texts(rows, ImportRow::caseNumber),
                        texts(rows, row -> json.write(row.problems())),
                        run)
                .update();
    }

    /** Of two rows with one number the first counts; both cannot be true. */
    void refuseRepeated(UUID run, String reasonKey) {
        List<Repeated> repeated = jdbc.sql("""
                        select line, first from (
                          select line, first_value(line) over (partition by source_id order by line) as first
                            from import_row where run_id = ? and source_id is not null) numbered
                         where line <> first""").param(run).query(Repeated.class).list();
        if (repeated.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update import_row r set outcome = 'refused', problems = jsonb_build_array(jsonb_build_object('column', null,
                               'key', cast(? as text), 'args', jsonb_build_array(again.first::text)))
                          from unnest(?::bigint[], ?::bigint[]) as again (line, first)
                         where r.run_id = ? and r.line = again.line""")
                .params(
                        reasonKey,
                        repeated.stream().map(Repeated::line).toArray(Long[]::new),
                        repeated.stream().map(Repeated::first).toArray(Long[]::new),
                        run)
                .update();
    }

    private record Repeated(long line, long first) {}

    /** The lines among these that the plan wants taken in. */
    List<Long> wanted(UUID run, long from, long to) {
        return jdbc.sql("""
                        select line from import_row where run_id = ? and line between ? and ? and not done
                           and outcome in ('opened', 'filed', 'revised')""").params(run, from, to).query(Long.class).list();
    }

    Map<String, Integer> counts(UUID run) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select outcome, count(*) from import_row where run_id = ? group by outcome")
                .param(run)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    void erase(UUID run) {
        jdbc.sql("delete from import_row where run_id = ?").param(run).update();
    }

    private static String[] texts(List<ImportRow> rows, Function<ImportRow, String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }

    private ImportRow read(ResultSet row, int number) throws SQLException {
        return new ImportRow(
                row.getLong("line"),
                row.getString("number"),
                row.getString("source_id"),
                row.getObject("day", LocalDate.class),
                row.getString("outcome"),
                row.getBoolean("done"),
                row.getString("case_number"),
                json.read(row.getString("problems"), PROBLEMS));
    }
}

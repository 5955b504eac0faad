package org.hersys.policy.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hersys.engine.DecisionTables.Answer;
import org.hersys.engine.TriedTable;
import org.hersys.policy.RuleDate;
import org.hersys.policy.check.DmnTable;
import org.hersys.policy.check.DmnTableReader;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks two versions of a table with the facts of all open cases. Facts are collected and cases are listed by SQL; each
 * combination of facts is asked once, however many cases have it. Days of rules are set to today.
 */
@Component
class DryRun {

    private static final int PORTION = 500;

    /** The newest answer about each open case, its facts as of today. */
    private static final String LATEST = """
            select distinct on (r.case_id) r.case_id,
                   case when r.facts -> 'ruleDate' is not null then r.facts || jsonb_build_object('ruleDate', cast(? as text)) else r.facts end as facts,
                   case when ? = 'trial' then 0 else r.version end as version
            from decision_record r join case_file c on c.id = r.case_id and c.closed_at is null
            where r.decision = ? order by r.case_id, r.decided_at desc, r.id desc""";

    private final DecisionVersions versions;
    private final RuleDate ruleDate;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    DryRun(
            DecisionVersions versions,
            RuleDate ruleDate,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            ObjectMapper json) {
        this.versions = versions;
        this.ruleDate = ruleDate;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
    }

    private record Asked(String decision, String kind, Table inForce, Map<Integer, Table> older, Table after) {

        Table before(int version) {
            return older.getOrDefault(version, inForce);
        }
    }

    /** A version that can be asked. */
    private record Table(DmnTable table, TriedTable tried) {

        static Table of(String dmn) {
            DmnTable table = DmnTableReader.read(dmn);
            return new Table(table, TriedTable.of(table.id(), dmn));
        }

        String ask(Map<String, Object> facts) {
            return tried.ask(Facts.forEngine(table, facts))
                    .map(Answer::outputs)
                    .map(DryRun::text)
                    .orElse("");
        }
    }

    private record Combination(int id, String facts, int version) {}

    /** Works a run off; false when somebody cancelled it meanwhile. */
    boolean run(long id) {
        Asked asked = transaction.execute(status -> begin(id));
        int combinations = transaction.execute(status -> collect(id, asked));
        for (int from = 1; from <= combinations; from += PORTION) {
            int first = from;
            if (!Boolean.TRUE.equals(transaction.execute(status -> ask(id, asked, first)))) {
                return false;
            }
        }
        return Boolean.TRUE.equals(transaction.execute(status -> list(id, asked)));
    }

    private Asked begin(long id) {
        DryRuns.Run run = DataAccessUtils.requiredSingleResult(jdbc.query(
                "select * from dry_run where id = ?",
                new org.springframework.jdbc.core.DataClassRowMapper<>(DryRuns.Run.class),
                id));
        jdbc.update(
                "delete from dry_run where version_id = ? and kind = ? and id < ?", run.versionId(), run.kind(), id);
        Table after = Table.of(versions.dmn(run.versionId()));
        Table inForce = versions.at(run.decision(), run.startedAt())
                .map(version -> Table.of(versions.dmn(version.id())))
                .orElse(after);
        Map<Integer, Table> older = new TreeMap<>();
        if (run.kind().equals("recalculation")) {
            versions.published(run.decision())
                    .forEach(version -> older.put(version.number(), Table.of(versions.dmn(version.id()))));
        }
        return new Asked(run.decision(), run.kind(), inForce, older, after);
    }

    private int collect(long id, Asked asked) {
        int combinations = jdbc.update(
                "insert into dry_run_facts (run_id, id, facts, version, cases) select ?, row_number() over (), facts, version, count(*) from ("
                        + LATEST + ") latest group by facts, version",
                id,
                today(),
                asked.kind(),
                asked.decision());
        jdbc.update("""
                update dry_run set state = 'asking', combinations = ?, cases =
                  (select coalesce(sum(cases), 0) from dry_run_facts where run_id = ?) where id = ? and finished_at is null""", combinations, id, id);
        return combinations;
    }

    private boolean ask(long id, Asked asked, int from) {
        List<Combination> portion = jdbc.query(
                "select id, facts, version from dry_run_facts where run_id = ? and id >= ? and id < ?",
                (row, line) -> new Combination(row.getInt(1), row.getString(2), row.getInt(3)),
                id,
                from,
                from + PORTION);
        List<Object[]> answers = new ArrayList<>();
        for (Combination facts : portion) {
            Map<String, Object> values = parse(facts.facts());
            String before = asked.before(facts.version()).ask(values);
            answers.add(new Object[] {before, asked.after().ask(values), id, facts.id()});
        }
        jdbc.batchUpdate("update dry_run_facts set before = ?, after = ? where run_id = ? and id = ?", answers);
        return jdbc.update(
                        "update dry_run set asked = asked + ? where id = ? and finished_at is null", portion.size(), id)
                == 1;
    }

    private boolean list(long id, Asked asked) {
        jdbc.update("update dry_run set state = 'listing' where id = ? and finished_at is null", id);
        jdbc.update("""
                insert into dry_run_change (run_id, case_id, facts_id, case_number, office, place, decade, before, after)
                select f.run_id, c.id, f.id, c.number, c.office, c.place,
                       extract(year from age(coalesce(c.diagnosed_on, c.reported_at::date), p.birth_date))::int / 10 * 10,
                       f.before, f.after
                from (%s) latest
                join dry_run_facts f on f.run_id = ? and f.facts = latest.facts and f.version = latest.version and f.before <> f.after
                join case_file c on c.id = latest.case_id join person p on p.id = c.person_id""".formatted(LATEST), today(), asked.kind(), asked.decision(), id);
        return jdbc.queryForObject("select finished_at is null from dry_run where id = ?", Boolean.class, id);
    }

    private String today() {
        return ruleDate.today().toString();
    }

    /** An answer as one text: the outputs in the order of their names. */
    private static String text(Map<String, Object> outputs) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(outputs).forEach((output, value) -> text.append(text.isEmpty() ? "" : ", ")
                .append(output)
                .append(" = ")
                .append(Facts.text(value)));
        return text.toString();
    }

    private Map<String, Object> parse(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

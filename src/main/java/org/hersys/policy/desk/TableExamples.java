package org.hersys.policy.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.hersys.engine.DecisionTables.Answer;
import org.hersys.engine.TriedTable;
import org.hersys.policy.check.DmnTable;
import org.hersys.policy.check.DmnTableReader;
import org.hersys.policy.desk.ShippedTables.Shipped;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Facts with the answers a version of a table must give, tried with every change. A draft begins with those of the
 * version it is begun from; what is changed about them belongs to the draft and is thrown away or published with it.
 */
@Component
@Transactional
public class TableExamples {

    private static final int LONGEST_NAME = 200;

    /** Who has written an example that came with the product. */
    private static final String SHIPPED = "system";

    private final HeldDrafts drafts;
    private final TableNotes notes;
    private final JdbcClient jdbc;
    private final StoredJson json;

    TableExamples(HeldDrafts drafts, TableNotes notes, JdbcClient jdbc, StoredJson json) {
        this.drafts = drafts;
        this.notes = notes;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An example; values as in the table, null for none. */
    public record Example(long id, String name, Map<String, Object> facts, Map<String, Object> expected) {}

    /**
     * How an example went.
     *
     * @param answered by output; empty when the table gave no answer
     */
    public record Tried(Example example, Map<String, Object> answered, boolean kept) {}

    /** What came of a change; pages show the text {@code policy.examples.<outcome>}. */
    public enum Outcome {
        DONE,
        /** The draft has been handed in or thrown away meanwhile, or there is none. */
        GONE,
        /** No name, or one that is too long. */
        NO_NAME,
        /** No answer that the table must give. */
        NO_ANSWER
    }

    /** The examples of a version. */
    @Transactional(readOnly = true)
    public List<Example> of(long version) {
        return jdbc.sql("select * from decision_example where version_id = ? order by id")
                .param(version)
                .query(this::read)
                .list();
    }

    /** Tries all examples of a version with a text of the table. */
    @Transactional(readOnly = true)
    public List<Tried> tryAll(long version, DmnTable table, String dmn) {
        TriedTable tried = TriedTable.of(table.id(), dmn);
        return of(version).stream()
                .map(example -> tried(
                        example,
                        tried.ask(Facts.forEngine(table, example.facts()))
                                .map(Answer::outputs)
                                .orElse(Map.of())))
                .toList();
    }

    /**
     * Adds an example to a draft, or changes what the one of this name says.
     *
     * @param typed by what an input asks or an output is called
     * @throws NoValue when a value is none of its column
     */
    public Outcome keep(
            long draft, DmnTable table, String name, Map<String, String> facts, Map<String, String> answers) {
        DecisionVersion held = drafts.hold(draft);
        if (held == null || !held.isDraft()) {
            return Outcome.GONE;
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Outcome.NO_NAME;
        }
        Map<String, Object> expected = Facts.read(table.outputs(), answers);
        if (expected.values().stream().allMatch(Objects::isNull)) {
            return Outcome.NO_ANSWER;
        }
        Map<String, Object> given = Facts.read(table.inputs(), facts);
        String before = shown(of(draft).stream()
                .filter(example -> example.name().equals(name))
                .findFirst());
        write(draft, name, given, expected, CurrentActor.get().login());
        drafts.changed(draft);
        notes.note("policy.exampleKept", held.decision(), name, before, given + " " + expected);
        return Outcome.DONE;
    }

    /** Removes an example of a draft. */
    public Outcome remove(long draft, long id) {
        DecisionVersion held = drafts.hold(draft);
        if (held == null || !held.isDraft()) {
            return Outcome.GONE;
        }
        of(draft).stream().filter(example -> example.id() == id).forEach(example -> {
            jdbc.sql("delete from decision_example where id = ?").param(id).update();
            drafts.changed(draft);
            notes.note("policy.exampleRemoved", held.decision(), example.name(), shown(Optional.of(example)), null);
        });
        return Outcome.DONE;
    }

    private static String shown(Optional<Example> example) {
        return example.map(one -> one.facts() + " " + one.expected()).orElse(null);
    }

    /** Gives a draft the examples of the version it is begun from. */
    void takeOver(long from, long draft) {
        jdbc.sql("""
                        insert into decision_example (version_id, name, facts, expected, changed_by, changed_at)
                        select ?, name, facts, expected, changed_by, changed_at from decision_example
                        where version_id = ? order by id""").params(draft, from).update();
    }

    /** Gives a version of a table as shipped its examples; what people wrote for the version in force stays as they wrote it. */
    void ship(long version, Shipped table, Optional<DecisionVersion> inForce) {
        DmnTable columns = DmnTableReader.read(table.dmn());
        table.examples()
                .forEach(line -> write(
                        version,
                        line.get("example"),
                        Facts.read(columns.inputs(), line),
                        Facts.read(columns.outputs(), line),
                        SHIPPED));
        inForce.ifPresent(
                written -> jdbc.sql("""
                        insert into decision_example (version_id, name, facts, expected, changed_by, changed_at)
                        select ?, name, facts, expected, changed_by, changed_at from decision_example
                        where version_id = ? and changed_by <> ? order by id
                        on conflict (version_id, name) do update
                          set facts = excluded.facts, expected = excluded.expected, changed_by = excluded.changed_by""").params(version, written.id(), SHIPPED).update());
    }

    private void write(
            long version, String name, Map<String, Object> facts, Map<String, Object> expected, String login) {
        jdbc.sql("""
                        insert into decision_example (version_id, name, facts, expected, changed_by)
                        values (?, ?, ?::jsonb, ?::jsonb, ?)
                        on conflict (version_id, name) do update
                          set facts = excluded.facts, expected = excluded.expected, changed_by = excluded.changed_by,
                              changed_at = now()""")
                .params(version, name, json.write(facts), json.write(expected), login)
                .update();
    }

    private static Tried tried(Example example, Map<String, Object> answered) {
        boolean kept = !answered.isEmpty()
                && example.expected().entrySet().stream()
                        .allMatch(output -> Facts.same(answered.get(output.getKey()), output.getValue()));
        return new Tried(example, answered, kept);
    }

    private Example read(ResultSet row, int line) throws SQLException {
        return new Example(
                row.getLong("id"),
                row.getString("name"),
                json.values(row.getString("facts")),
                json.values(row.getString("expected")));
    }
}

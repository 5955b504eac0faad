package org.hersys.policy.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hersys.access.CurrentActor;
import org.hersys.engine.DecisionTables.Answer;
import org.hersys.engine.TriedTable;
import org.hersys.policy.check.DmnTable;
import org.hersys.policy.check.DmnTableReader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Facts with the answers a table must give; they belong to the table and are tried with every change. */
@Component
@Transactional
public class TableExamples {

    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Who has written an example that came with the product. */
    private static final String SHIPPED = "system";

    private final TableNotes notes;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    TableExamples(TableNotes notes, JdbcClient jdbc, ObjectMapper json) {
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

    /** The examples of a table by name. */
    @Transactional(readOnly = true)
    public List<Example> of(String decision) {
        return jdbc.sql("select * from decision_example where decision = ? order by id")
                .param(decision)
                .query(this::read)
                .list();
    }

    /** Tries all examples of a table with a version of it. */
    @Transactional(readOnly = true)
    public List<Tried> tryAll(String decision, String dmn) {
        DmnTable table = DmnTableReader.read(dmn);
        TriedTable tried = TriedTable.of(table.id(), dmn);
        return of(decision).stream()
                .map(example -> tried(
                        example,
                        tried.ask(Facts.forEngine(table, example.facts()))
                                .map(Answer::outputs)
                                .orElse(Map.of())))
                .toList();
    }

    /**
     * Adds an example, or changes what the one of this name expects.
     *
     * @throws IllegalArgumentException when a value is none of its column; the message is the column's id
     */
    public void keep(String decision, DmnTable table, String name, Map<String, String> values) {
        String before = shown(of(decision).stream()
                .filter(example -> example.name().equals(name))
                .findFirst());
        write(
                decision,
                name,
                values(table.inputs(), values),
                values(table.outputs(), values),
                CurrentActor.get().login());
        notes.note("policy.exampleKept", decision, name, before, values);
    }

    /** Removes an example. */
    public void remove(String decision, long id) {
        of(decision).stream().filter(example -> example.id() == id).forEach(example -> {
            jdbc.sql("delete from decision_example where decision = ? and id = ?")
                    .params(decision, id)
                    .update();
            notes.note("policy.exampleRemoved", decision, example.name(), shown(Optional.of(example)), null);
        });
    }

    private static String shown(Optional<Example> example) {
        return example.map(one -> one.facts() + " " + one.expected()).orElse(null);
    }

    /** Keeps the examples that the product ships with a table; those that somebody has changed here stay as they are. */
    void takeOverShipped(String decision) {
        String file = decision.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        ClassPathResource examples = new ClassPathResource("decisions/examples/" + file + ".csv");
        if (!examples.exists()) {
            return;
        }
        try {
            List<String> names = new ArrayList<>();
            DmnTable table = DmnTableReader.read(
                    new ClassPathResource("decisions/" + file + ".dmn").getContentAsString(StandardCharsets.UTF_8));
            for (CSVRecord line :
                    CSV.parse(new java.io.StringReader(examples.getContentAsString(StandardCharsets.UTF_8)))) {
                Map<String, String> values = line.toMap();
                names.add(line.get("example"));
                write(
                        decision,
                        line.get("example"),
                        values(table.inputs(), values),
                        values(table.outputs(), values),
                        SHIPPED);
            }
            jdbc.sql("delete from decision_example where decision = ? and changed_by = ? and name <> all (?)")
                    .params(decision, SHIPPED, names.toArray(String[]::new))
                    .update();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(
            String decision, String name, Map<String, Object> facts, Map<String, Object> expected, String login) {
        jdbc.sql("""
                        insert into decision_example (decision, name, facts, expected, changed_by)
                        values (?, ?, ?::jsonb, ?::jsonb, ?)
                        on conflict (decision, name) do update
                          set facts = excluded.facts, expected = excluded.expected, changed_by = excluded.changed_by,
                              changed_at = now()
                          where excluded.changed_by <> ? or decision_example.changed_by = ?""")
                .params(decision, name, write(facts), write(expected), login, SHIPPED, SHIPPED)
                .update();
    }

    private static Map<String, Object> values(List<DmnTable.Column> columns, Map<String, String> texts) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (DmnTable.Column column : columns) {
            try {
                Object value = Facts.read(column, texts.getOrDefault(column.expression(), ""));
                values.put(column.expression(), value instanceof java.time.LocalDate day ? day.toString() : value);
            } catch (Facts.NoValue wrong) {
                throw new IllegalArgumentException(column.id(), wrong);
            }
        }
        return values;
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
                parse(row.getString("facts")),
                parse(row.getString("expected")));
    }

    private Map<String, Object> parse(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}

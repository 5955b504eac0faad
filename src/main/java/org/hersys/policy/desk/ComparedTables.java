package org.hersys.policy.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hersys.engine.TriedTable;
import org.hersys.policy.check.DmnTable;
import org.hersys.policy.check.DmnTableReader;

/** A table before and after a change. The same facts are asked once; answers have numbers. For several threads. */
final class ComparedTables {

    /** Facts whose answers are remembered at a time, so that memory has a limit. */
    private static final int REMEMBERED = 100_000;

    private final Table inForce;
    private final Map<Integer, Table> older;
    private final Table after;
    private final ObjectMapper json;
    private final Map<Question, Answered> known = new ConcurrentHashMap<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();

    /**
     * @param inForce text of the version that answers now
     * @param older texts of versions that may have decided before, by number; for a trial none
     * @param after text of the version to be tried
     */
    ComparedTables(String inForce, Map<Integer, String> older, String after, ObjectMapper json) {
        this.inForce = Table.of(inForce);
        this.older = new TreeMap<>();
        older.forEach((number, dmn) -> this.older.put(number, Table.of(dmn)));
        this.after = Table.of(after);
        this.json = json;
    }

    private record Table(DmnTable table, TriedTable tried) {

        static Table of(String dmn) {
            DmnTable table = DmnTableReader.read(dmn);
            return new Table(table, TriedTable.of(table.id(), dmn));
        }
    }

    private record Question(String facts, int version) {}

    /** Numbers of the answers before and after. */
    record Answered(int before, int after) {

        boolean changes() {
            return before != after;
        }
    }

    /**
     * Asks both versions.
     *
     * @param facts JSON, always written the same way
     * @param version that decided before; 0 for the one in force
     */
    Answered ask(String facts, int version) {
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(new Question(facts, version), this::compare);
    }

    /** Every answer given so far, as JSON, with its number. */
    Map<String, Integer> answers() {
        return answers;
    }

    /** How often the tables were really asked. */
    int asked() {
        return asked.get();
    }

    private Answered compare(Question question) {
        asked.incrementAndGet();
        Map<String, Object> facts = parse(question.facts());
        return new Answered(answer(older.getOrDefault(question.version(), inForce), facts), answer(after, facts));
    }

    /** The number of an answer; no answer is an answer as well. */
    private int answer(Table table, Map<String, Object> facts) {
        Map<String, String> outputs = new TreeMap<>();
        table.tried().ask(Facts.forEngine(table.table(), facts)).ifPresent(answer -> answer.outputs()
                .forEach((output, value) -> outputs.put(output, Facts.text(value))));
        return answers.computeIfAbsent(write(outputs), text -> numbers.incrementAndGet());
    }

    private Map<String, Object> parse(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String write(Map<String, String> outputs) {
        try {
            return json.writeValueAsString(outputs);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

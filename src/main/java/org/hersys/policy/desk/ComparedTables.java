package org.hersys.policy.desk;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hersys.engine.FeelSyntax;
import org.hersys.engine.TriedTable;
import org.hersys.policy.check.DmnTable;
import org.hersys.policy.check.DmnTableReader;
import org.hersys.text.StoredJson;

/**
 * A table before and after a change. Facts that the tables cannot tell apart are asked once; answers have numbers. For
 * several threads.
 */
final class ComparedTables {

    /** Facts whose answers are remembered at a time, so that memory has a limit. */
    private static final int REMEMBERED = 100_000;

    private final Table inForce;
    private final Map<Integer, Table> older;
    private final Table after;
    private final FactClasses classes;
    private final StoredJson json;
    private final Map<Question, Answered> known = new ConcurrentHashMap<>();
    private final Map<Question, Answered> compared = new ConcurrentHashMap<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    /**
     * @param inForce text of the version that answers now
     * @param older texts of versions that may have decided before, by number; for a trial none
     * @param after text of the version to be tried
     */
    ComparedTables(String inForce, Map<Integer, String> older, String after, FeelSyntax feel, StoredJson json) {
        this.inForce = Table.of(inForce);
        this.older = new TreeMap<>();
        older.forEach((number, dmn) -> this.older.put(number, Table.of(dmn)));
        this.after = Table.of(after);
        this.classes = new FactClasses(
                Stream.concat(Stream.of(this.inForce, this.after), this.older.values().stream())
                        .map(Table::table)
                        .toList(),
                feel);
        this.json = json;
    }

    private record Table(DmnTable table, TriedTable tried) {

        static Table of(String dmn) {
            DmnTable table = DmnTableReader.read(dmn);
            return new Table(table, TriedTable.of(table.id(), dmn));
        }
    }

    /** Facts as JSON, or their class, and the version that decided before. */
    private record Question(Object facts, int version) {}

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
        return remembered(known, new Question(facts, version), question -> {
            Map<String, Object> values = json.values(facts);
            return remembered(compared, new Question(classes.of(values), version), same -> compare(values, version));
        });
    }

    private static Answered remembered(
            Map<Question, Answered> answers, Question question, Function<Question, Answered> otherwise) {
        if (answers.size() >= REMEMBERED) {
            answers.clear();
        }
        return answers.computeIfAbsent(question, otherwise);
    }

    /** Every answer given so far, as JSON, with its number. */
    Map<String, Integer> answers() {
        return answers;
    }

    /** How many different combinations of facts there were, as far as the tables can tell them apart. */
    int combinations() {
        return compared.size();
    }

    private Answered compare(Map<String, Object> facts, int version) {
        return new Answered(answer(older.getOrDefault(version, inForce), facts), answer(after, facts));
    }

    /** The number of an answer; no answer is an answer as well. */
    private int answer(Table table, Map<String, Object> facts) {
        Map<String, String> outputs = new TreeMap<>();
        table.tried().ask(Facts.forEngine(table.table(), facts)).ifPresent(answer -> answer.outputs()
                .forEach((output, value) -> outputs.put(output, Facts.text(value))));
        return answers.computeIfAbsent(json.write(outputs), text -> numbers.incrementAndGet());
    }
}

package org.hersys.policy.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hersys.engine.FeelSyntax;
import org.hersys.policy.check.DmnTable;

/**
 * Tells which facts tables cannot tell apart: a value counts only by what each cell of its column says of it. So 37 and 38
 * years are one class where no cell has a limit between them, and a table need be asked for one of them only. A column
 * with a cell that does not answer yes or no for a value keeps the value itself. For several threads.
 */
final class FactClasses {

    private static final String PLAIN = "|-?\\d+(\\.\\d+)?|true|false|null|\"[^\"]*\"";

    private final Map<DmnTable.Column, Set<String>> tests = new LinkedHashMap<>();
    private final Map<Value, Object> known = new ConcurrentHashMap<>();
    private final boolean tellable;
    private final FeelSyntax feel;

    /** Classes of all tables together. */
    FactClasses(List<DmnTable> tables, FeelSyntax feel) {
        this.feel = feel;
        this.tellable = tables.stream().allMatch(FactClasses::answersPlainly);
        Map<String, DmnTable.Column> columns = new LinkedHashMap<>();
        for (DmnTable table : tables) {
            for (int number = 0; number < table.inputs().size(); number++) {
                DmnTable.Column input = table.inputs().get(number);
                Set<String> cells = tests.computeIfAbsent(
                        columns.computeIfAbsent(input.expression(), none -> input), none -> new LinkedHashSet<>());
                for (DmnTable.Row row : table.rows()) {
                    cells.add(row.tests().get(number));
                }
            }
        }
    }

    private record Value(DmnTable.Column column, Object value) {}

    /** What of the facts matters, to be compared with others; the facts themselves where a result is computed of them. */
    Object of(Map<String, Object> facts) {
        if (!tellable) {
            return facts;
        }
        List<Object> classes = new ArrayList<>();
        tests.keySet().forEach(column -> classes.add(classOf(new Value(column, facts.get(column.expression())))));
        return classes;
    }

    private Object classOf(Value value) {
        return value.value() == null ? List.of() : known.computeIfAbsent(value, this::said);
    }

    /** What the cells of the column say, or the value itself. */
    private Object said(Value given) {
        Object value = given.value() instanceof String text ? Facts.read(given.column(), text) : given.value();
        List<Boolean> said = new ArrayList<>();
        for (String test : tests.get(given.column())) {
            Optional<Boolean> holds = test.isBlank() || test.equals("-") ? Optional.of(true) : feel.holds(test, value);
            if (holds.isEmpty()) {
                return given.value();
            }
            said.add(holds.get());
        }
        return said;
    }

    private static boolean answersPlainly(DmnTable table) {
        return table.rows().stream().allMatch(row -> row.results().stream()
                .allMatch(result -> result.strip().matches(PLAIN)));
    }
}

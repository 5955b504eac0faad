package org.hersys.policy.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the course of a case asks of a table: the facts it is given, the answers it must give, with the codes of both, and
 * whether it gives one answer or collects them.
 *
 * @param collects COLLECT and its aggregation; empty for one answer
 * @param inputs the facts, by name
 * @param outputs the answers, by name
 */
public record Contract(
        String decision, String collects, Map<String, DmnTable.Column> inputs, Map<String, DmnTable.Column> outputs) {

    /** The contract that a table itself fulfils, as the product ships it. */
    public static Contract of(DmnTable shipped) {
        return new Contract(shipped.id(), collects(shipped), byName(shipped.inputs()), byName(shipped.outputs()));
    }

    /** The table with the codes that the contract lists: a list made shorter or longer in a draft changes no fact. */
    DmnTable hold(DmnTable table) {
        return new DmnTable(
                table.id(),
                table.name(),
                table.about(),
                table.hitPolicy(),
                table.aggregation(),
                table.timeToLive(),
                held(table.inputs(), inputs),
                held(table.outputs(), outputs),
                table.rows());
    }

    /** What of the contract a table does not fulfil. */
    List<Finding> broken(DmnTable table) {
        List<Finding> broken = new ArrayList<>();
        if (!table.id().equals(decision)) {
            broken.add(Finding.about(Finding.Kind.OTHER_DECISION, table.id()));
        }
        if (!collects(table).equals(collects)) {
            broken.add(Finding.about(Finding.Kind.OTHER_POLICY, collects.isEmpty() ? "FIRST, UNIQUE, ANY" : collects));
        }
        for (DmnTable.Column input : table.inputs()) {
            DmnTable.Column given = inputs.get(input.expression());
            if (given == null) {
                broken.add(Finding.inColumn(Finding.Kind.UNKNOWN_INPUT, input, input.expression()));
            } else if (!isSame(given.kind(), input.kind())) {
                broken.add(Finding.inColumn(Finding.Kind.TYPE, input, input.type()));
            }
        }
        Set<String> answers = new HashSet<>();
        for (DmnTable.Column output : table.outputs()) {
            if (!outputs.containsKey(output.expression()) || !answers.add(output.expression())) {
                broken.add(Finding.inColumn(Finding.Kind.UNKNOWN_OUTPUT, output, output.expression()));
            }
        }
        outputs.keySet().stream()
                .filter(answer -> !answers.contains(answer))
                .sorted()
                .forEach(answer -> broken.add(Finding.about(Finding.Kind.MISSING_OUTPUT, answer)));
        return broken;
    }

    private static boolean isSame(Kind one, Kind other) {
        return one.ordered() == other.ordered() && (one.ordered() || one == other);
    }

    private static String collects(DmnTable table) {
        return switch (table.hitPolicy()) {
            case "UNIQUE", "FIRST", "ANY" -> "";
            default -> (table.hitPolicy() + " " + table.aggregation()).strip();
        };
    }

    private static Map<String, DmnTable.Column> byName(List<DmnTable.Column> columns) {
        Map<String, DmnTable.Column> named = new LinkedHashMap<>();
        columns.forEach(column -> named.putIfAbsent(column.expression(), column));
        return named;
    }

    private static List<DmnTable.Column> held(List<DmnTable.Column> columns, Map<String, DmnTable.Column> asked) {
        return columns.stream()
                .map(column -> Optional.ofNullable(asked.get(column.expression()))
                        .map(DmnTable.Column::values)
                        .filter(values -> !values.isBlank())
                        .map(column::withValues)
                        .orElse(column))
                .toList();
    }
}

package org.hersys.casefile.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hersys.casefile.PersonKeys.Range;

/** Conditions in SQL with the values of their places; of leakproof comparisons only, which indexes serve under row security. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values;

    Conditions() {
        this(new HashMap<>());
    }

    private Conditions(Map<String, Object> values) {
        this.values = values;
    }

    /** Conditions of a part of the same statement: with values of the same, but apart. */
    Conditions nested() {
        return new Conditions(values);
    }

    /** Adds a condition. */
    Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition with one place for a value. */
    Conditions and(String condition, Object value) {
        return and(condition.replace("?", place(value)));
    }

    /** Adds a comparison with a value; none for null. */
    Conditions compare(String column, String operator, Object value) {
        return value == null ? this : and(column + " " + operator + " " + place(value));
    }

    /** Keys of a column of a table within one of these ranges. */
    String within(String table, List<Range> ranges) {
        return ranges.stream()
                .map(range -> "%1$s.%2$s >= %3$s and %1$s.%2$s < %4$s"
                        .formatted(table, range.column(), place(range.from()), place(range.before())))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" or "), any -> any.isEmpty() ? "false" : "(" + any + ")"));
    }

    /** The conditions, all of which must hold. */
    String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** The values of the places. */
    Map<String, Object> values() {
        return values;
    }

    private String place(Object value) {
        String name = "value" + values.size();
        values.put(name, value);
        return ":" + name;
    }
}

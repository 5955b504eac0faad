package org.hersys.policy.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hersys.policy.check.DmnTable;

/** Values of a table's columns, between the text people write, the JSON that is kept and what the engine takes. */
final class Facts {

    /** Facts kept with a case ({@code r.facts}) in SQL, as of a day that is the parameter, where the table asks for one. */
    static final String AS_OF_A_DAY =
            "case when r.facts -> 'ruleDate' is null then r.facts else r.facts || jsonb_build_object('ruleDate', cast(? as text)) end";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    private static final Pattern TRUTH = Pattern.compile("true|false");

    private Facts() {}

    /** Kept facts as the engine takes them: untyped columns hold days. What no longer fits its column stays as it is. */
    static Map<String, Object> forEngine(DmnTable table, Map<String, ?> kept) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (DmnTable.Column input : table.inputs()) {
            Object value = kept.get(input.expression());
            facts.put(input.expression(), value instanceof String text ? readOr(input, text) : value);
        }
        return facts;
    }

    private static Object readOr(DmnTable.Column column, String text) {
        try {
            return read(column, text);
        } catch (NoValue ofAnotherType) {
            return text;
        }
    }

    /**
     * What people wrote, by what the columns ask or are called, as it is kept: days as text.
     *
     * @throws NoValue when a column cannot hold its value
     */
    static Map<String, Object> read(List<DmnTable.Column> columns, Map<String, String> texts) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (DmnTable.Column column : columns) {
            Object value = read(column, texts.getOrDefault(column.expression(), ""));
            values.put(column.expression(), value instanceof LocalDate day ? day.toString() : value);
        }
        return values;
    }

    /**
     * A value as written; an empty text is no value.
     *
     * @throws NoValue when the column cannot hold it
     */
    static Object read(DmnTable.Column column, String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return switch (column.type()) {
                case "boolean" -> Boolean.valueOf(checked(column, TRUTH, text));
                case "integer", "long" -> Integer.valueOf(text);
                case "double", "number" -> Double.valueOf(checked(column, NUMBER, text));
                case "string" -> text;
                default -> LocalDate.parse(text);
            };
        } catch (NumberFormatException | DateTimeException wrong) {
            throw new NoValue(column);
        }
    }

    private static String checked(DmnTable.Column column, Pattern shape, String text) {
        if (!shape.matcher(text).matches()) {
            throw new NoValue(column);
        }
        return text;
    }

    /** Whether an answer is the one expected: numbers by value, everything else by its text; empty for nothing. */
    static boolean same(Object answered, Object expected) {
        return text(answered).equals(text(expected));
    }

    static String text(Object value) {
        if (value instanceof Number number) {
            return new java.math.BigDecimal(number.toString())
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}

package org.hersys.policy.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hersys.policy.check.DmnTable;

/** Values of a table's columns, between the text people write, the JSON that is kept and what the engine takes. */
final class Facts {

    /** Facts kept with a case ({@code r.facts}) in SQL, as of a day that is the parameter, where the table asks for one. */
    static final String AS_OF_A_DAY =
            "case when r.facts -> 'ruleDate' is null then r.facts else r.facts || jsonb_build_object('ruleDate', cast(? as text)) end";

    private Facts() {}

    /** A value that cannot be one of its column. */
    static final class NoValue extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoValue(String text) {
            super(text);
        }
    }

    /** Kept facts as the engine takes them: untyped columns hold days. */
    static Map<String, Object> forEngine(DmnTable table, Map<String, ?> kept) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (DmnTable.Column input : table.inputs()) {
            Object value = kept.get(input.expression());
            facts.put(input.expression(), value instanceof String text ? read(input, text) : value);
        }
        return facts;
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
                case "boolean" -> truth(text);
                case "integer", "long" -> Integer.valueOf(text);
                case "double", "number" -> Double.valueOf(text);
                case "string" -> text;
                default -> LocalDate.parse(text);
            };
        } catch (NumberFormatException | DateTimeException wrong) {
            throw new NoValue(text);
        }
    }

    private static Boolean truth(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new NoValue(text);
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

package org.hersys.policy.check;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell of an input column lets through.
 *
 * @param negated whether it lets through all but its tests
 */
record Cell(boolean negated, List<CellTest> tests) {

    static final Cell ANY = new Cell(false, List.of(new CellTest.Anything()));

    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(.+)", Pattern.DOTALL);
    private static final Pattern RANGE = Pattern.compile("([\\[(\\]])(.+?)\\.\\.(.+)([\\])\\[])", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\s*(\\d+(\\.\\d+)?|\\.\\d+)");
    private static final Pattern DAY = Pattern.compile("(?:date\\s*\\(\\s*)?@?\"(\\d{4}-\\d\\d-\\d\\d)\"\\s*\\)?");
    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Reads a cell; empty when it holds more of FEEL than the checks understand, or a value of another type. */
    static Optional<Cell> read(String text, Kind kind) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.equals("-")) {
            return Optional.of(ANY);
        }
        Matcher not = NOT.matcher(stripped);
        boolean negated = not.matches();
        List<CellTest> tests = new ArrayList<>();
        for (String part : split(negated ? not.group(1) : stripped)) {
            Optional<CellTest> test = test(part.strip(), kind);
            if (test.isEmpty()) {
                return Optional.empty();
            }
            tests.add(test.get());
        }
        return Optional.of(new Cell(negated, List.copyOf(tests)));
    }

    /** The single value that a literal stands for, for example an entry of an output; empty for anything else. */
    static Optional<CellTest> literal(String text, Kind kind) {
        return test(text.strip(), kind)
                .filter(test -> !(test instanceof CellTest.Range range)
                        || range.low() != null && range.low().equals(range.high()));
    }

    private static Optional<CellTest> test(String text, Kind kind) {
        if (text.equals("null")) {
            return Optional.of(new CellTest.Missing());
        }
        if (kind == Kind.BOOLEAN) {
            return text.equals("true") || text.equals("false")
                    ? Optional.of(new CellTest.Code(text))
                    : Optional.empty();
        }
        if (kind == Kind.TEXT) {
            Matcher word = WORD.matcher(text);
            return word.matches()
                    ? Optional.of(new CellTest.Code(word.group(1).replaceAll("\\\\(.)", "$1")))
                    : Optional.empty();
        }
        return kind.ordered() ? range(text, kind) : Optional.empty();
    }

    private static Optional<CellTest> range(String text, Kind kind) {
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            boolean in = comparison.group(1).length() == 2;
            boolean below = comparison.group(1).startsWith("<");
            return value(comparison.group(2), kind)
                    .map(end -> below
                            ? new CellTest.Range(null, false, end, in)
                            : new CellTest.Range(end, in, null, false));
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return value(range.group(2), kind).flatMap(low -> value(range.group(3), kind)
                    .map(high -> new CellTest.Range(
                            low,
                            range.group(1).equals("["),
                            high,
                            range.group(4).equals("]"))));
        }
        return value(text, kind).map(CellTest.Range::point);
    }

    private static Optional<BigDecimal> value(String text, Kind kind) {
        String stripped = text.strip();
        if (kind == Kind.DATE) {
            Matcher day = DAY.matcher(stripped);
            try {
                return day.matches()
                        ? Optional.of(
                                BigDecimal.valueOf(LocalDate.parse(day.group(1)).toEpochDay()))
                        : Optional.empty();
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
        return NUMBER.matcher(stripped).matches()
                ? Optional.of(new BigDecimal(stripped.replaceAll("\\s", "")).stripTrailingZeros())
                : Optional.empty();
    }

    /** Splits at the commas that stand neither in quotes nor in brackets of a call. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '[')) {
                depth++;
            } else if (!quoted && (c == ')' || c == ']')) {
                depth--;
            } else if (!quoted && c == ',' && depth <= 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}

package org.hersys.policy.check;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    private static final Pattern DAY = Pattern.compile("(?:date\\s*\\(\\s*\"([^\"]*)\"\\s*\\)|@\"([^\"]*)\")");
    private static final Pattern MOMENT =
            Pattern.compile("(?:date and time\\s*\\(\\s*\"([^\"]*)\"\\s*\\)|@\"([^\"]*)\")");
    private static final Pattern WORD = Pattern.compile("\"([^\"\\\\]*+(?:\\\\[\"\\\\][^\"\\\\]*+)*+)\"");

    /** Whether it asks for more or less: the engine answers that neither way where a value is missing, negated or not. */
    boolean compares() {
        return tests.stream()
                .anyMatch(test -> test instanceof CellTest.Range range
                        && !(range.lowIn() && range.highIn() && range.low().equals(range.high())));
    }

    /** Reads a cell; empty when it holds more of FEEL than the checks understand, or a value of another type. */
    static Optional<Cell> read(String text, Kind kind) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.equals("-")) {
            return Optional.of(ANY);
        }
        List<CellTest> tests = new ArrayList<>();
        for (String part : parts(stripped)) {
            Optional<CellTest> test = test(part, kind);
            if (test.isEmpty()) {
                return Optional.empty();
            }
            tests.add(test.get());
        }
        boolean negated = NOT.matcher(stripped).matches();
        return Optional.of(new Cell(
                negated,
                kind == Kind.BOOLEAN && (negated || tests.size() > 1) ? asAnswered(tests) : List.copyOf(tests)));
    }

    /** Among several tests and in a negation the engine takes {@code true} for a test that holds, whatever is given. */
    private static List<CellTest> asAnswered(List<CellTest> tests) {
        return tests.stream()
                .map(test -> test.equals(new CellTest.Code("true")) ? new CellTest.Anything() : test)
                .toList();
    }

    /** The tests of a cell one by one, without the negation around them. */
    static List<String> parts(String text) {
        Matcher not = NOT.matcher(text.strip());
        return split(not.matches() ? not.group(1) : text).stream()
                .map(String::strip)
                .toList();
    }

    /** The single value that a literal stands for, for example an entry of an output; empty for anything else. */
    static Optional<CellTest> literal(String text, Kind kind) {
        return test(text.strip(), kind)
                .filter(test -> !(test instanceof CellTest.Range range)
                        || range.low() != null && range.low().equals(range.high()));
    }

    /** One test of a cell; empty when it is more than the checks understand, or of another type. */
    static Optional<CellTest> test(String text, Kind kind) {
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
            return time(
                    DAY.matcher(stripped),
                    day -> BigDecimal.valueOf(LocalDate.parse(day).toEpochDay()));
        }
        if (kind == Kind.MOMENT) {
            return time(MOMENT.matcher(stripped), Cell::seconds);
        }
        return NUMBER.matcher(stripped).matches()
                ? Optional.of(new BigDecimal(stripped.replaceAll("\\s", "")).stripTrailingZeros())
                : Optional.empty();
    }

    private static Optional<BigDecimal> time(Matcher written, Function<String, BigDecimal> value) {
        try {
            return written.matches()
                    ? Optional.of(value.apply(written.group(1) == null ? written.group(2) : written.group(1)))
                    : Optional.empty();
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static BigDecimal seconds(String moment) {
        LocalDateTime local = LocalDateTime.parse(moment);
        return BigDecimal.valueOf(local.toEpochSecond(ZoneOffset.UTC))
                .add(BigDecimal.valueOf(local.getNano(), 9))
                .stripTrailingZeros();
    }

    /** Splits at the commas that stand neither in quotes nor in brackets of a call. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
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

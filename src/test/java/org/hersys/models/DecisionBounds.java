package org.hersys.models;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The values on both sides of every limit in a cell: for {@code < 65} they are 64 and 65, for a range of days four days. */
final class DecisionBounds {

    private static final Pattern DATE = Pattern.compile("date\\(\"([0-9-]+)\"\\)");
    private static final Pattern RANGE = Pattern.compile("\\[(.+)\\.\\.(.+)]");
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>) (.+)");

    private DecisionBounds() {}

    static List<String> bothSides(String cell, boolean decimal) {
        var plain = DATE.matcher(cell).replaceAll("$1");
        var range = RANGE.matcher(plain);
        if (range.matches()) {
            var low = range.group(1);
            var high = range.group(2);
            return List.of(low, moved(low, -1, decimal), high, moved(high, 1, decimal));
        }
        var comparison = COMPARISON.matcher(plain);
        if (!comparison.matches()) {
            return List.of();
        }
        var limit = comparison.group(2);
        var outwards = Stream.of("<", ">=").anyMatch(comparison.group(1)::equals) ? -1 : 1;
        return List.of(moved(limit, 0, decimal), moved(limit, outwards, decimal));
    }

    /** The first and the last day on which a cell holds, as far as it names them. */
    static List<LocalDate> firstAndLastDay(String cell) {
        return DATE.matcher(cell)
                .results()
                .map(date -> LocalDate.parse(date.group(1)))
                .map(day -> cell.startsWith("< ") ? day.minusDays(1) : day)
                .toList();
    }

    private static String moved(String limit, int steps, boolean decimal) {
        if (limit.length() == 10) {
            return LocalDate.parse(limit).plusDays(steps).toString();
        }
        return decimal
                ? String.valueOf(new BigDecimal(limit)
                        .add(new BigDecimal("0.1").multiply(BigDecimal.valueOf(steps)))
                        .doubleValue())
                : String.valueOf(Integer.parseInt(limit) + steps);
    }
}

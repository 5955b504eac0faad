package org.hersys.supervision;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines of a CSV file that a spreadsheet opens without running any cell as a formula. */
final class CsvTable {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    /** Adds a line; null is an empty cell. */
    CsvTable line(Object... cells) {
        text.append(Arrays.stream(cells).map(CsvTable::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    String text() {
        return text.toString();
    }

    private static String cell(Object value) {
        String written = value == null ? "" : value.toString();
        boolean formula =
                !(value instanceof Number) && !written.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(written.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + written.replace("\"", "\"\"") + '"';
    }
}

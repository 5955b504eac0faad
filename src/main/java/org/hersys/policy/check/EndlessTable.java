package org.hersys.policy.check;

import java.util.stream.Stream;
import org.hersys.engine.FeelSyntax;

/**
 * Lets no table pass whose evaluation could go on without end or fill the memory: one cell would stop the work of
 * everybody. A text is measured before the engine reads it, since reading takes twice as long for
 * each bracket that stands in brackets.
 */
public final class EndlessTable {

    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 8;

    private EndlessTable() {}

    /**
     * Reads every cell, every column's expression and its list of values.
     *
     * @throws NotATable when one of them may not stand in a table
     */
    public static void refuse(DmnTable table, FeelSyntax feel) {
        Stream<String> columns = Stream.concat(table.inputs().stream(), table.outputs().stream())
                .flatMap(column -> Stream.of(column.expression(), column.values()));
        Stream<String> cells =
                table.rows().stream().flatMap(row -> Stream.concat(row.tests().stream(), row.results().stream()));
        Stream.concat(columns, cells).distinct().forEach(text -> refuse(text, feel));
    }

    private static void refuse(String text, FeelSyntax feel) {
        if (text.length() > LONGEST || depth(text) > DEEPEST) {
            throw new NotATable(NotATable.Reason.CELL, Finding.shortened(text));
        }
        feel.endless(text).ifPresent(what -> {
            throw new NotATable(NotATable.Reason.ENDLESS, Finding.shortened(what));
        });
    }

    /** How many brackets stand in brackets, outside of quotes. */
    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && "([{".indexOf(c) >= 0) {
                deepest = Math.max(deepest, ++depth);
            } else if (!quoted && ")]}".indexOf(c) >= 0) {
                depth--;
            }
        }
        return deepest;
    }
}

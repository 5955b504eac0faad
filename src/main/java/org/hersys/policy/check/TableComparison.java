package org.hersys.policy.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two versions of a table, cell by cell; rows are the same when their ids are.
 *
 * @param columns titles of all columns, inputs first, the reason of a row last
 * @param rows in the order of the newer version, rows that are gone at the end
 */
public record TableComparison(List<String> columns, List<Row> rows, boolean frameChanged) {

    /** What became of a row. */
    public enum Change {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * A row of both versions.
     *
     * @param number in the newer version, counted from 1; 0 where it is gone
     */
    public record Row(String id, int number, Change change, List<Cell> cells) {}

    /** A cell; an empty text for nothing. */
    public record Cell(String before, String after) {

        /** Whether the versions differ here. */
        public boolean changed() {
            return !before.equals(after);
        }
    }

    /** Compares an older version with a newer one. */
    public static TableComparison of(DmnTable older, DmnTable newer) {
        Set<String> keys = new LinkedHashSet<>();
        Stream.of(newer, older).forEach(table -> columns(table).forEach(column -> keys.add(key(column))));
        Map<String, Map<String, String>> before = cells(older);
        Map<String, Map<String, String>> after = cells(newer);
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String id : after.keySet()) {
            rows.add(row(id, ++number, keys, before.get(id), after.get(id)));
        }
        before.keySet().stream()
                .filter(id -> !after.containsKey(id))
                .forEach(id -> rows.add(row(id, 0, keys, before.get(id), null)));
        return new TableComparison(titles(keys, newer, older), rows, frame(older, newer));
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return !frameChanged && rows.stream().allMatch(row -> row.change() == Change.SAME);
    }

    private static Row row(
            String id, int number, Set<String> keys, Map<String, String> before, Map<String, String> after) {
        List<Cell> cells = new ArrayList<>();
        Stream.concat(keys.stream(), Stream.of(""))
                .forEach(key -> cells.add(new Cell(
                        before == null ? "" : before.getOrDefault(key, ""),
                        after == null ? "" : after.getOrDefault(key, ""))));
        Change change = before == null
                ? Change.ADDED
                : after == null
                        ? Change.REMOVED
                        : cells.stream().anyMatch(Cell::changed) ? Change.CHANGED : Change.SAME;
        return new Row(id, number, change, cells);
    }

    private static boolean frame(DmnTable older, DmnTable newer) {
        return !older.hitPolicy().equals(newer.hitPolicy())
                || !older.aggregation().equals(newer.aggregation())
                || !older.inputs().equals(newer.inputs())
                || !older.outputs().equals(newer.outputs());
    }

    private static List<String> titles(Set<String> keys, DmnTable newer, DmnTable older) {
        Map<String, String> titles = Stream.of(older, newer)
                .flatMap(TableComparison::columns)
                .collect(Collectors.toMap(
                        TableComparison::key, DmnTable.Column::title, (old, now) -> now, LinkedHashMap::new));
        return keys.stream().map(titles::get).toList();
    }

    private static Stream<DmnTable.Column> columns(DmnTable table) {
        return Stream.concat(table.inputs().stream(), table.outputs().stream());
    }

    private static String key(DmnTable.Column column) {
        return column.expression();
    }

    private static Map<String, Map<String, String>> cells(DmnTable table) {
        Function<DmnTable.Row, Map<String, String>> cells = row -> {
            Map<String, String> texts = new LinkedHashMap<>();
            for (int i = 0; i < table.inputs().size(); i++) {
                texts.put(key(table.inputs().get(i)), row.tests().get(i));
            }
            for (int i = 0; i < table.outputs().size(); i++) {
                texts.put(key(table.outputs().get(i)), row.results().get(i));
            }
            texts.put("", row.description());
            return texts;
        };
        return table.rows().stream()
                .collect(Collectors.toMap(DmnTable.Row::id, cells, (one, other) -> other, LinkedHashMap::new));
    }
}

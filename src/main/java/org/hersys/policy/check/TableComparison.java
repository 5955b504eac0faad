package org.hersys.policy.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two versions of a table, cell by cell; rows are the same when their ids are.
 *
 * @param keys what the inputs ask and the outputs are called
 * @param columns titles of all columns, inputs first
 * @param rows in the order of the newer version, rows that are gone at the end
 */
public record TableComparison(List<String> keys, List<String> columns, List<Row> rows, boolean frameChanged) {

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
        List<String> keys = Stream.of(newer, older)
                .flatMap(TableComparison::columns)
                .map(TableComparison::key)
                .distinct()
                .toList();
        List<String> cells = Stream.concat(keys.stream(), Stream.of("")).toList();
        return new TableComparison(
                keys, titles(keys, newer, older), rows(cells, cells(older), cells(newer)), frame(older, newer));
    }

    /**
     * Compares lines of cells; lines are the same when their ids are.
     *
     * @param keys of the cells, in order
     * @param before cells by key, by the id of their line
     * @param after likewise, in order
     */
    public static List<Row> rows(
            List<String> keys, Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String id : after.keySet()) {
            rows.add(row(id, ++number, keys, before.get(id), after.get(id)));
        }
        before.keySet().stream()
                .filter(id -> !after.containsKey(id))
                .forEach(id -> rows.add(row(id, 0, keys, before.get(id), null)));
        return rows;
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return !frameChanged && rows.stream().allMatch(row -> row.change() == Change.SAME);
    }

    private static Row row(
            String id, int number, List<String> keys, Map<String, String> before, Map<String, String> after) {
        List<Cell> cells = keys.stream()
                .map(key -> new Cell(
                        before == null ? "" : before.getOrDefault(key, ""),
                        after == null ? "" : after.getOrDefault(key, "")))
                .toList();
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

    private static List<String> titles(List<String> keys, DmnTable newer, DmnTable older) {
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

package org.hersys.policy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hersys.policy.check.TableComparison.Change;

/**
 * What two people made of the same table.
 *
 * @param dmn theirs, with everything of mine that does not touch the same cells
 * @param conflicts cells both changed differently; theirs stands
 */
public record MergedTable(String dmn, List<Conflict> conflicts) {

    /**
     * A cell that both changed.
     *
     * @param row id of the row; empty for the table's columns and hit policy
     * @param column title of the column; empty for the whole row
     */
    public record Conflict(String row, String column, String theirs, String mine) {}

    /** Merges two tables that were both made from a third. */
    public static MergedTable of(String base, String theirs, String mine) {
        DmnTable ground = DmnTableReader.read(base);
        TableComparison byThem = TableComparison.of(ground, DmnTableReader.read(theirs));
        TableComparison byMe = TableComparison.of(ground, DmnTableReader.read(mine));
        List<Conflict> conflicts = new ArrayList<>();
        if (byMe.frameChanged()) {
            return byThem.isEmpty()
                    ? new MergedTable(mine, conflicts)
                    : new MergedTable(theirs, List.of(new Conflict("", "", "", "")));
        }
        if (byThem.frameChanged()) {
            return new MergedTable(theirs, byMe.isEmpty() ? conflicts : List.of(new Conflict("", "", "", "")));
        }
        DmnText merged = DmnText.of(theirs);
        DmnText own = DmnText.of(mine);
        Map<String, TableComparison.Row> rowsOfThem =
                byThem.rows().stream().collect(Collectors.toMap(TableComparison.Row::id, Function.identity()));
        for (TableComparison.Row row : byMe.rows()) {
            TableComparison.Row other = rowsOfThem.get(row.id());
            if (row.change() == Change.ADDED) {
                merged.add(own, row.id());
            } else if (row.change() == Change.REMOVED) {
                remove(merged, row, other, conflicts);
            } else if (row.change() == Change.CHANGED) {
                change(merged, row, other, byMe.columns(), conflicts);
            }
        }
        return new MergedTable(merged.text(), conflicts);
    }

    private static void remove(
            DmnText merged, TableComparison.Row row, TableComparison.Row other, List<Conflict> conflicts) {
        if (other.change() == Change.SAME) {
            merged.remove(row.id());
        } else if (other.change() == Change.CHANGED) {
            conflicts.add(new Conflict(row.id(), "", "", ""));
        }
    }

    private static void change(
            DmnText merged,
            TableComparison.Row row,
            TableComparison.Row other,
            List<String> columns,
            List<Conflict> conflicts) {
        if (other.change() == Change.REMOVED) {
            conflicts.add(new Conflict(row.id(), "", "", ""));
            return;
        }
        for (int i = 0; i < row.cells().size(); i++) {
            TableComparison.Cell mine = row.cells().get(i);
            TableComparison.Cell theirs = other.cells().get(i);
            if (mine.changed() && !theirs.changed()) {
                merged.set(row.id(), i, mine.after());
            } else if (mine.changed() && !Objects.equals(mine.after(), theirs.after())) {
                String column = i < columns.size() ? columns.get(i) : "";
                conflicts.add(new Conflict(row.id(), column, theirs.after(), mine.after()));
            }
        }
    }
}

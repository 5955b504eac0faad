package org.hersys.exchange.linelist;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A header line with the columns recognised in it. Of two columns of the same meaning the left one counts; age and sex in
 * one column are the same as both in theirs.
 */
record Header(List<String> names, Map<Column, Integer> positions) {

    private static final Set<Column> PUBLICATION = EnumSet.of(Column.PUBLISHED_ON, Column.CONFIRMED_ON);
    private static final Set<Column> PERSON = EnumSet.of(Column.AGE, Column.SEX, Column.AGE_AND_SEX, Column.RESIDENCE);

    private static final Set<Column> APART = EnumSet.of(Column.AGE, Column.SEX);

    static Header of(List<String> cells) {
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        for (int i = 0; i < cells.size(); i++) {
            Column column = cells.get(i).length() > CellText.LONGEST_HEADING * 2 ? null : Column.named(cells.get(i));
            if (column != null) {
                positions.putIfAbsent(column, i);
            }
        }
        leaveRepetitions(positions);
        return new Header(cells.stream().map(CellText::heading).toList(), positions);
    }

    /** Age and sex that somebody has taken out of a column further left. */
    private static void leaveRepetitions(Map<Column, Integer> positions) {
        Integer both = positions.get(Column.AGE_AND_SEX);
        if (both != null) {
            positions.keySet().removeIf(column -> APART.contains(column) && positions.get(column) > both);
        }
    }

    /** Whether this heads a list of patients: numbers them, says when each became known and something about the person. */
    boolean headsALineList() {
        return has(Column.NUMBER) && describesPatients();
    }

    /** Whether this heads a list of patients but for the numbers, without which no row can be told from another. */
    boolean lacksOnlyNumbers() {
        return !has(Column.NUMBER) && describesPatients() && (has(Column.AGE) || has(Column.AGE_AND_SEX));
    }

    boolean has(Column column) {
        return positions.containsKey(column);
    }

    int width() {
        return names.size();
    }

    /** How wide a row is at least: columns without a name at the end of the header are no columns. */
    int narrowest() {
        int narrowest = names.size();
        while (narrowest > 0 && names.get(narrowest - 1).isEmpty()) {
            narrowest--;
        }
        return narrowest;
    }

    String name(int position) {
        return position < names.size() ? names.get(position) : "";
    }

    /** The name as published of the column, or nothing where the list has no such column. */
    String name(Column column) {
        return has(column) ? name(positions.get(column)) : "";
    }

    Map<String, String> meanings() {
        return positions.entrySet().stream()
                .collect(Collectors.toMap(
                        at -> at.getKey().name(),
                        at -> name(at.getValue()),
                        (left, right) -> left,
                        java.util.TreeMap::new));
    }

    boolean saysWhen() {
        return PUBLICATION.stream().anyMatch(this::has);
    }

    boolean saysWho() {
        return PERSON.stream().anyMatch(this::has);
    }

    private boolean describesPatients() {
        return saysWhen() && saysWho();
    }
}

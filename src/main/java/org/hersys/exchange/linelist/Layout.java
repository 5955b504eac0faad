package org.hersys.exchange.linelist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hersys.sheet.FileContent;
import org.hersys.sheet.SheetRow;
import org.hersys.sheet.TextTable;

/**
 * Everything that must be known of a line list before its rows can be read; it can be kept and corrected.
 *
 * @param headerLine the line on which the header begins, counted from one
 * @param names of all columns, shortened
 * @param columns position of the column, from zero, by what it holds (NUMBER, PUBLISHED_ON, AGE …)
 */
public record Layout(TextTable.Format format, long headerLine, List<String> names, Map<String, Integer> columns) {

    static Layout of(TextTable.Format format, long headerLine, Header header) {
        Map<String, Integer> columns = new TreeMap<>();
        header.positions().forEach((column, position) -> columns.put(column.name(), position));
        return new Layout(format, headerLine, header.names(), columns);
    }

    /** The same table read with other columns. */
    public Layout with(Map<String, Integer> others) {
        return new Layout(format, headerLine, names, others);
    }

    /** What a column can hold, in the order in which people should choose. */
    public static List<String> meanings() {
        return Stream.of(Column.values()).map(Enum::name).toList();
    }

    /** What each column is taken for, by its position; columns that are not read are left out. */
    public Map<Integer, String> meaningsByPosition() {
        Map<Integer, String> meanings = new TreeMap<>();
        columns.forEach((meaning, position) -> meanings.put(position, meaning));
        return meanings;
    }

    /** Whether a column bears the name of another that is read in its place. */
    public boolean repeats(int position) {
        Column column = Column.named(names.get(position));
        return column != null && columns.getOrDefault(column.name(), position) != position;
    }

    /**
     * The same table with other columns; of two that shall hold the same the left one counts.
     *
     * @param known what a column can hold; all else is passed over
     */
    public Layout mapped(Map<Integer, String> meanings, Set<String> known) {
        Map<String, Integer> changed = new TreeMap<>();
        new TreeMap<>(meanings).forEach((position, meaning) -> {
            if (position >= 0 && position < names.size() && known.contains(meaning)) {
                changed.putIfAbsent(meaning, position);
            }
        });
        return new Layout(format, headerLine, names, changed);
    }

    /** Whether the list says in a column who published it: which prefecture, or which municipality by its code. */
    public boolean namesPublisher() {
        return columns.containsKey(Column.PREFECTURE.name()) || columns.containsKey(Column.MUNICIPALITY_CODE.name());
    }

    /** What is missing before this can be read as a list of patients; empty when nothing is. */
    public List<String> missing() {
        Header header = header();
        List<String> missing = new ArrayList<>();
        if (!header.has(Column.NUMBER)) {
            missing.add(Column.NUMBER.name());
        }
        if (!header.saysWhen()) {
            missing.add(Column.PUBLISHED_ON.name());
        }
        if (!header.saysWho()) {
            missing.add(Column.AGE.name());
        }
        return missing;
    }

    /** The records below the header that are not blank; the stream must be closed. */
    public Stream<SheetRow> rows(FileContent content) {
        return new TextTable(content, format).rows().filter(record -> record.line() > headerLine && !record.isBlank());
    }

    Header header() {
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        columns.forEach((column, position) -> positions.put(Column.valueOf(column), position));
        return new Header(names, positions);
    }
}

package org.hersys.sheet;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One record of a table.
 *
 * @param line of the file on which it begins, counted from one; a quoted cell may run over several lines
 */
public record SheetRow(long line, List<String> cells) {

    private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]*");

    /** Whether no cell says anything. */
    public boolean isBlank() {
        return cells.stream().allMatch(cell -> NOTHING.matcher(cell).matches());
    }
}

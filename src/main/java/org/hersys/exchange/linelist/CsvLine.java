package org.hersys.exchange.linelist;

import java.util.List;

/** One record of the file and the line on which it begins; a quoted cell may run over several lines. */
record CsvLine(long line, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(cell -> CellText.plain(cell).isEmpty());
    }
}

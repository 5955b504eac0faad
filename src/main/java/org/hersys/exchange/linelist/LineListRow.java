package org.hersys.exchange.linelist;

import java.util.List;

/** One row of a line list: read, or refused with the place and the reason. Neither repeats what a cell says. */
public sealed interface LineListRow {

    /** The line of the file on which the row begins, counted from one. */
    long line();

    /** A row that was read; what was dubious but not wrong is remarked. */
    record Read(long line, LineListCase published, List<Remark> remarks) implements LineListRow {}

    /**
     * A row that was refused.
     *
     * @param number of the case as published; null where it is none
     * @param column name of the column as published; empty where the row as a whole is meant
     * @param reasonKey key of a text in the bundles {@code messages/exchange_*}
     * @param args what the text has to fill in; limits and counts, never the content of a cell
     */
    record Refused(long line, String number, String column, String reasonKey, List<String> args)
            implements LineListRow {}

    /** Something dubious about a row that was read all the same. */
    record Remark(String column, String reasonKey, List<String> args) {}
}

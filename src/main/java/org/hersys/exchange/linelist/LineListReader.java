package org.hersys.exchange.linelist;

import org.hersys.sheet.SheetRow;

/** Turns the records of one list into published cases, or refuses them. */
public final class LineListReader {

    private final RowReader rows;
    private final boolean saysWhatIsClosed;

    /** Reads with these columns and days. */
    public LineListReader(Layout layout, Days days) {
        Header header = layout.header();
        this.rows = new RowReader(header, days);
        this.saysWhatIsClosed = header.has(Column.CLOSED) || header.has(Column.DIED);
    }

    /** One record. */
    public LineListRow read(SheetRow record) {
        return rows.read(record);
    }

    /** Whether the list tells open cases from closed ones; one that does not is history. */
    public boolean saysWhatIsClosed() {
        return saysWhatIsClosed;
    }
}

package org.hersys.exchange.linelist;

import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.stream.Stream;
import org.hersys.sheet.FileContent;
import org.hersys.sheet.SheetRow;
import org.hersys.sheet.Unreadable;

/**
 * A recognised line list whose rows are read one at a time, as often as wished. It has been read once from end to end,
 * so that reading the rows meets no surprise in its form, and their number is known beforehand.
 */
public final class LineList implements LineListFile {

    private final FileContent content;
    private final Layout layout;
    private final Days days;
    private final long rowCount;

    private LineList(FileContent content, Layout layout, Days days, long rowCount) {
        this.content = content;
        this.layout = layout;
        this.days = days;
        this.rowCount = rowCount;
    }

    static LineListFile of(FileContent content, Layout layout, Days days) {
        try (Stream<SheetRow> rows = layout.rows(content)) {
            return new LineList(content, layout, days, rows.count());
        } catch (UncheckedIOException failure) {
            return new NotALineList(Unreadable.of(failure).key());
        }
    }

    /** The rows in the order of the file, blank ones left out, each read only when asked for; close the stream. */
    public Stream<LineListRow> rows() {
        LineListReader reader = new LineListReader(layout, days);
        return layout.rows(content).map(reader::read);
    }

    /** How many rows there are, read or refused. */
    public long rowCount() {
        return rowCount;
    }

    public Charset charset() {
        return Charset.forName(layout.format().charset());
    }

    public char delimiter() {
        return layout.format().delimiter();
    }

    /** The line on which the header begins, counted from one. */
    public long headerLine() {
        return layout.headerLine();
    }

    /** The columns recognised, by meaning (NUMBER, PUBLISHED_ON, AGE …), each with its name as published. */
    public Map<String, String> columns() {
        return layout.header().meanings();
    }
}

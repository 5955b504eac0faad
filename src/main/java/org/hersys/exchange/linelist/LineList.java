package org.hersys.exchange.linelist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A recognised line list whose rows are read one at a time, as often as wished. It has been read once from end to end,
 * so that reading the rows meets no surprise in its form, and their number is known beforehand.
 */
public final class LineList implements LineListFile {

    private final Path file;
    private final boolean copy;
    private final Layout layout;
    private final LocalDate latest;
    private final long rowCount;

    LineList(Path file, boolean copy, Layout layout, LocalDate latest, long rowCount) {
        this.file = file;
        this.copy = copy;
        this.layout = layout;
        this.latest = latest;
        this.rowCount = rowCount;
    }

    /** The rows in the order of the file, blank ones left out, each read only when asked for; close the stream. */
    public Stream<LineListRow> rows() {
        RowReader reader = new RowReader(layout.header(), latest);
        try {
            return layout.rows(file).map(reader::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many rows there are, read or refused. */
    public long rowCount() {
        return rowCount;
    }

    public Charset charset() {
        return layout.encoding().charset();
    }

    public char delimiter() {
        return layout.delimiter();
    }

    /** The line on which the header begins, counted from one. */
    public long headerLine() {
        return layout.headerLine();
    }

    /** The columns recognised, by meaning (NUMBER, PUBLISHED_ON, AGE …), each with its name as published. */
    public Map<String, String> columns() {
        return layout.header().meanings();
    }

    @Override
    public void close() {
        if (copy) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException undeleted) {
                throw new UncheckedIOException(undeleted);
            }
        }
    }
}

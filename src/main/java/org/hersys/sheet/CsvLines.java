package org.hersys.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The records of a file one after the other, each with the line it begins on. */
final class CsvLines implements Iterator<SheetRow>, AutoCloseable {

    private final MeteredReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long nextLine = 1;

    private CsvLines(MeteredReader reader, char delimiter) throws IOException {
        this.reader = reader;
        this.parser = CSVParser.builder()
                .setReader(reader)
                .setFormat(CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(false)
                        .setTrailingData(true)
                        .get())
                .get();
        this.records = parser.iterator();
    }

    static CsvLines open(FileContent file, Encoding encoding, char delimiter) throws IOException {
        MeteredReader reader = new MeteredReader(encoding.open(file));
        try {
            return new CsvLines(reader, delimiter);
        } catch (IOException unreadable) {
            reader.close();
            throw unreadable;
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException broken) {
            throw new Unreadable.BrokenRow(nextLine, broken.getCause());
        }
    }

    @Override
    public SheetRow next() {
        CSVRecord next = records.next();
        long line = nextLine;
        nextLine = parser.getCurrentLineNumber() + 1;
        reader.recordEnded();
        return new SheetRow(line, next.stream().map(CsvLines::shown).toList());
    }

    /** Spreadsheets keep zeros at the beginning of a number by writing it as a formula: {@code ="007"}. */
    private static String shown(String cell) {
        boolean asFormula = cell.startsWith("=\"") && cell.endsWith("\"") && cell.indexOf('"', 2) == cell.length() - 1;
        return asFormula ? cell.substring(2, cell.length() - 1) : cell;
    }

    Stream<SheetRow> stream() {
        return Stream.iterate(this, Iterator::hasNext, lines -> lines)
                .map(CsvLines::next)
                .onClose(this::close);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }
}

package org.hersys.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A text table of which character set and delimiter are known. Its rows can be read as often as wished. */
public record TextTable(FileContent content, Format format) {

    private static final String DELIMITERS = ",\t;|";

    /**
     * How the bytes of a table become cells.
     *
     * @param charset name of the character set
     * @param mark how many bytes the byte order mark takes
     */
    public record Format(String charset, int mark, char delimiter) {

        Encoding encoding() {
            return new Encoding(Charset.forName(charset), mark);
        }
    }

    /** Why the bytes can be no text table, if so. */
    public static Optional<Unreadable> objection(FileContent content) throws IOException {
        return ByteScan.of(content).objection();
    }

    /**
     * The ways in which the bytes are valid text throughout, the most probable first; empty where there is none. Of several
     * only the right one shows the names of columns.
     */
    public static List<TextTable> candidates(FileContent content) throws IOException {
        List<TextTable> candidates = new ArrayList<>();
        for (Encoding encoding : ByteScan.of(content).encodings()) {
            if (encoding.decodes(content)) {
                DELIMITERS
                        .chars()
                        .mapToObj(delimiter ->
                                new Format(encoding.charset().name(), encoding.markLength(), (char) delimiter))
                        .forEach(format -> candidates.add(new TextTable(content, format)));
            }
        }
        return candidates;
    }

    /** The records from the first line on, each read only when asked for; close the stream. */
    public Stream<SheetRow> rows() {
        try {
            return CsvLines.open(content, format.encoding(), format.delimiter()).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.hersys.exchange.linelist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVException;

/**
 * Finds the encoding and delimiter with which a header line appears near the top of a file. The header decides: of
 * several encodings in which the bytes are valid, only the right one shows the names of columns.
 */
final class LayoutFinder {

    private static final char[] DELIMITERS = {',', '\t', ';'};
    private static final int LINES_SEARCHED = 60;

    private final Path file;
    private Reason obstacle = Reason.FILE_NO_HEADER;

    LayoutFinder(Path file) {
        this.file = file;
    }

    Optional<Layout> find(List<Encoding> encodings) throws IOException {
        List<Encoding> valid = new ArrayList<>();
        for (Encoding encoding : encodings) {
            if (encoding.decodes(file)) {
                valid.add(encoding);
                for (char delimiter : DELIMITERS) {
                    Optional<Layout> layout = tryWith(encoding, delimiter);
                    if (layout.isPresent()) {
                        return layout;
                    }
                }
            }
        }
        obstacle = valid.isEmpty() ? Reason.FILE_CHARSET : obstacle;
        return Optional.empty();
    }

    /** Why nothing was found. */
    Reason obstacle() {
        return obstacle;
    }

    /** What a failure while reading says about the file; a failure of the disk is thrown on. */
    static Reason reasonOf(UncheckedIOException failure) throws IOException {
        IOException cause = failure.getCause();
        if (cause instanceof MeteredReader.RecordTooLong) {
            return Reason.FILE_LINE_TOO_LONG;
        }
        if (cause instanceof CSVException) {
            return Reason.FILE_QUOTE_OPEN;
        }
        throw cause;
    }

    private Optional<Layout> tryWith(Encoding encoding, char delimiter) throws IOException {
        try (CsvLines lines = CsvLines.open(file, encoding, delimiter)) {
            for (int searched = 0; searched < LINES_SEARCHED && lines.hasNext(); searched++) {
                CsvLine line = lines.next();
                Header header = Header.of(line.cells());
                if (header.headsALineList()) {
                    return Optional.of(new Layout(encoding, delimiter, line.line(), header));
                }
                if (header.lacksOnlyNumbers()) {
                    obstacle = Reason.FILE_WITHOUT_NUMBERS;
                }
            }
        } catch (UncheckedIOException failure) {
            obstacle = reasonOf(failure);
        }
        return Optional.empty();
    }
}

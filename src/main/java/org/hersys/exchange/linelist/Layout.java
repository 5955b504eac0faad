package org.hersys.exchange.linelist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Everything that must be known of a line list before its rows can be read. */
record Layout(Encoding encoding, char delimiter, long headerLine, Header header) {

    /** The records below the header that are not blank; the stream must be closed. */
    Stream<CsvLine> rows(Path file) throws IOException {
        return CsvLines.open(file, encoding, delimiter).stream()
                .filter(record -> record.line() > headerLine && !record.isBlank());
    }
}

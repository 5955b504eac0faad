package org.hersys.exchange.linelist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Opens lists written down in a test. */
final class CsvText {

    static final LocalDate LATEST = LocalDate.of(2021, 12, 31);

    private CsvText() {}

    static LineListFile open(byte[] content) {
        try {
            return LineLists.open(() -> new ByteArrayInputStream(content), LATEST);
        } catch (IOException accident) {
            throw new UncheckedIOException(accident);
        }
    }

    static String reasonAgainst(byte[] content) {
        return open(content) instanceof NotALineList not ? not.reasonKey() : "a line list";
    }

    static List<LineListRow> rows(String text) {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<LineListRow> rows(byte[] content) {
        LineListFile file = open(content);
        if (file instanceof LineList list) {
            try (Stream<LineListRow> rows = list.rows()) {
                return rows.toList();
            }
        }
        throw new AssertionError(file.toString());
    }

    static LineListCase onlyCase(String text) {
        List<LineListRow> rows = rows(text);
        if (rows.size() == 1 && rows.get(0) instanceof LineListRow.Read read) {
            return read.published();
        }
        throw new AssertionError(rows.toString());
    }

    static LineListRow.Refused onlyRefusal(String text) {
        List<LineListRow> rows = rows(text);
        if (rows.size() == 1 && rows.get(0) instanceof LineListRow.Refused refused) {
            return refused;
        }
        throw new AssertionError(rows.toString());
    }
}

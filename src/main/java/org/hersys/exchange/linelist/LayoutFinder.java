package org.hersys.exchange.linelist;

import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hersys.sheet.SheetRow;
import org.hersys.sheet.TextTable;
import org.hersys.sheet.Unreadable;

/**
 * Finds the encoding and delimiter with which a header line appears near the top of a file. The header decides: of
 * several encodings in which the bytes are valid, only the right one shows the names of columns.
 */
final class LayoutFinder {

    private static final int LINES_SEARCHED = 60;
    private static final int NARROWEST = 3;

    private final Function<List<String>, Optional<Map<String, Integer>>> known;
    private String obstacle = Reason.FILE_NO_HEADER.key();
    private Layout guess;
    private int understoodInGuess;

    /** @param known columns of headers that are known by something else than the usual names */
    LayoutFinder(Function<List<String>, Optional<Map<String, Integer>>> known) {
        this.known = known;
    }

    Optional<Layout> find(List<TextTable> candidates) {
        return candidates.stream().flatMap(table -> tryWith(table).stream()).findFirst();
    }

    /** Why nothing was found. */
    String obstacle() {
        return obstacle;
    }

    /** The line most like a header, for somebody to say what its columns are; nothing where there is no table. */
    Optional<Layout> guess() {
        return Optional.ofNullable(guess);
    }

    private Optional<Layout> tryWith(TextTable table) {
        try (Stream<SheetRow> rows = table.rows()) {
            Iterator<SheetRow> lines = rows.iterator();
            for (int searched = 0; searched < LINES_SEARCHED && lines.hasNext(); searched++) {
                SheetRow line = lines.next();
                Header header = Header.of(line.cells());
                Layout layout = Layout.of(table.format(), line.line(), header);
                Optional<Layout> other = known.apply(layout.names())
                        .map(columns -> new Layout(table.format(), line.line(), layout.names(), columns));
                if (other.isPresent()) {
                    return other;
                }
                if (header.headsALineList()) {
                    return Optional.of(layout);
                }
                note(header, layout);
            }
        } catch (UncheckedIOException failure) {
            obstacle = Unreadable.of(failure).key();
        }
        return Optional.empty();
    }

    private void note(Header header, Layout layout) {
        if (header.lacksOnlyNumbers()) {
            obstacle = Reason.FILE_WITHOUT_NUMBERS.key();
        }
        long named = header.names().stream().filter(name -> !name.isEmpty()).count();
        int understood = header.positions().size();
        if (named >= NARROWEST && (guess == null || understood > understoodInGuess)) {
            guess = layout;
            understoodInGuess = understood;
        }
    }
}

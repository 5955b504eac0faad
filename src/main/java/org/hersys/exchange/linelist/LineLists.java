package org.hersys.exchange.linelist;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hersys.sheet.FileContent;
import org.hersys.sheet.SheetRow;
import org.hersys.sheet.TextTable;
import org.hersys.sheet.Unreadable;

/** Recognises and opens published line lists. Memory stays small whatever the size. */
public final class LineLists {

    private LineLists() {}

    /** What a file was recognised as. */
    public sealed interface Recognised {

        /** A list of patients. */
        record Found(Layout layout) implements Recognised {}

        /** A table, but somebody must say what its columns are. The reason is the key of a text. */
        record Unclear(Layout guess, String reasonKey) implements Recognised {}

        /** No table. The reason is the key of a text. */
        record Nothing(String reasonKey) implements Recognised {}
    }

    /**
     * Recognises character set, delimiter, header line and columns.
     *
     * @param known columns of headers known otherwise, by the names of the columns: set by hand before, or a template's
     */
    public static Recognised recognise(
            FileContent content, Function<List<String>, Optional<Map<String, Integer>>> known) throws IOException {
        Optional<Unreadable> objection = TextTable.objection(content);
        if (objection.isPresent()) {
            return new Recognised.Nothing(objection.get().key());
        }
        List<TextTable> candidates = TextTable.candidates(content);
        if (candidates.isEmpty()) {
            return new Recognised.Nothing(Unreadable.CHARSET.key());
        }
        LayoutFinder finder = new LayoutFinder(known);
        Optional<Layout> layout = finder.find(candidates);
        if (layout.isPresent()) {
            return new Recognised.Found(layout.get());
        }
        return finder.guess()
                .<Recognised>map(guess -> new Recognised.Unclear(guess, finder.obstacle()))
                .orElseGet(() -> new Recognised.Nothing(finder.obstacle()));
    }

    /** The prefectures that publish lists, by code, in the words of a language. */
    public static Map<String, String> publishers(Locale language) {
        return Prefectures.names(language);
    }

    /** Whether a line of a table heads a list of patients, or is known otherwise. */
    public static boolean heads(List<String> cells, Function<List<String>, Optional<Map<String, Integer>>> known) {
        Header header = Header.of(cells);
        return header.headsALineList() || known.apply(header.names()).isPresent();
    }

    /** The columns if the headings stood on another line of the same table; nothing where no such line begins. */
    public static Optional<Layout> headerOn(FileContent content, Layout layout, long line) {
        try (Stream<SheetRow> rows = new TextTable(content, layout.format()).rows()) {
            return rows.limit(Math.max(0, line))
                    .filter(row -> row.line() == line && !row.isBlank())
                    .findFirst()
                    .map(row -> Layout.of(layout.format(), line, Header.of(row.cells())));
        }
    }

    /**
     * Opens a list whose columns bear names that are known.
     *
     * @param latest the last day a date may name, usually today
     */
    public static LineListFile open(FileContent content, LocalDate latest) throws IOException {
        Recognised recognised = recognise(content, names -> Optional.empty());
        if (recognised instanceof Recognised.Found found) {
            return LineList.of(content, found.layout(), new Days(latest, null));
        }
        return new NotALineList(
                recognised instanceof Recognised.Unclear unclear
                        ? unclear.reasonKey()
                        : ((Recognised.Nothing) recognised).reasonKey());
    }
}

package org.hersys.exchange.linelist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens published line lists. Memory stays small whatever the size: a stream is first copied to a temporary file. */
public final class LineLists {

    private LineLists() {}

    /**
     * Opens a list from a stream, which is read to its end but not closed.
     *
     * @param latest the last day a date may name, usually today
     */
    public static LineListFile open(InputStream content, LocalDate latest) throws IOException {
        Path copy = Files.createTempFile("linelist", ".csv");
        boolean kept = false;
        try {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            LineListFile opened = open(copy, true, latest);
            kept = opened instanceof LineList;
            return opened;
        } finally {
            if (!kept) {
                Files.deleteIfExists(copy);
            }
        }
    }

    /** Opens a list from a file, which must stay unchanged while the list is in use and is never deleted. */
    public static LineListFile open(Path file, LocalDate latest) throws IOException {
        return open(file, false, latest);
    }

    private static LineListFile open(Path file, boolean copy, LocalDate latest) throws IOException {
        ByteScan scan = ByteScan.of(file);
        Optional<Reason> objection = scan.objection();
        if (objection.isPresent()) {
            return new NotALineList(objection.get());
        }
        LayoutFinder finder = new LayoutFinder(file);
        Optional<Layout> layout = finder.find(Encoding.announcedBy(scan.start()));
        if (layout.isEmpty()) {
            return new NotALineList(finder.obstacle());
        }
        try (Stream<CsvLine> rows = layout.get().rows(file)) {
            return new LineList(file, copy, layout.get(), latest, rows.count());
        } catch (UncheckedIOException failure) {
            return new NotALineList(LayoutFinder.reasonOf(failure));
        }
    }
}

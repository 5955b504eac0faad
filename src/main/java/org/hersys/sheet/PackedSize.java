package org.hersys.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once into nothing to learn how large it becomes: the sizes that stand in an archive can lie. The
 * parser's own memory grows with the shared texts and the styles only, so these have a lower limit.
 */
final class PackedSize {

    static final long MOST_BYTES = 1024L * 1024 * 1024;
    static final long MOST_BYTES_OF_TEXTS = 64L * 1024 * 1024;
    static final int MOST_ENTRIES = 2_000;

    /** A sheet of equal rows shrinks to about a fiftieth; what shrinks more was made to. */
    static final long MOST_RATIO = 200;

    private static final long RATIO_COUNTS_FROM = 8L * 1024 * 1024;

    private final long packed;
    private long total;

    private PackedSize(long packed) {
        this.packed = packed;
    }

    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new Unreadable.Refused(Unreadable.NOT_A_WORKBOOK);
            }
            new PackedSize(Files.size(file)).measure(zip);
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new Unreadable.Refused(Unreadable.NOT_A_WORKBOOK);
        }
    }

    private void measure(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new Unreadable.Refused(Unreadable.INFLATED);
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            boolean sheet = entry.getName().startsWith("xl/worksheets/");
            try (InputStream content = zip.getInputStream(entry)) {
                measure(content, sheet ? MOST_BYTES : MOST_BYTES_OF_TEXTS);
            }
        }
    }

    private void measure(InputStream content, long most) throws IOException {
        byte[] block = new byte[64 * 1024];
        long size = 0;
        for (int read = content.read(block); read >= 0; read = content.read(block)) {
            size += read;
            total += read;
            boolean bomb = total > RATIO_COUNTS_FROM && total / Math.max(packed, 1) > MOST_RATIO;
            if (bomb || size > most || total > MOST_BYTES) {
                throw new Unreadable.Refused(Unreadable.INFLATED);
            }
        }
    }
}

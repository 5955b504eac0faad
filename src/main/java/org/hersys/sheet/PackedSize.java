package org.hersys.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

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

    private PackedSize() {}

    static void check(Path file) throws IOException {
        long packed = Files.size(file);
        byte[] block = new byte[64 * 1024];
        long total = 0;
        int entries = 0;
        boolean workbook = false;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                boolean sheet = entry.getName().startsWith("xl/worksheets/");
                long size = 0;
                for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
                    size += read;
                    total += read;
                    boolean beyond = total > MOST_BYTES || !sheet && size > MOST_BYTES_OF_TEXTS;
                    boolean bomb = total > RATIO_COUNTS_FROM && total / Math.max(packed, 1) > MOST_RATIO;
                    if (beyond || bomb) {
                        throw new Unreadable.Refused(Unreadable.INFLATED);
                    }
                }
                if (++entries > MOST_ENTRIES) {
                    throw new Unreadable.Refused(Unreadable.INFLATED);
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new Unreadable.Refused(Unreadable.NOT_A_WORKBOOK);
        }
        if (!workbook) {
            throw new Unreadable.Refused(Unreadable.NOT_A_WORKBOOK);
        }
    }
}

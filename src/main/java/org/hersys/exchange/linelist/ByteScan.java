package org.hersys.exchange.linelist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A first look at the bytes of a file: whether it is text at all, and not one endless line. */
record ByteScan(byte[] start, boolean hasNul, long longestLine, long length) {

    static final int LONGEST_LINE = 2 * 1024 * 1024;

    static ByteScan of(Path file) throws IOException {
        byte[] block = new byte[64 * 1024];
        byte[] start = new byte[0];
        boolean nul = false;
        long line = 0;
        long longest = 0;
        long length = 0;
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
                if (length == 0) {
                    start = Arrays.copyOf(block, Math.min(read, 8));
                }
                for (int i = 0; i < read; i++) {
                    nul |= block[i] == 0;
                    line = block[i] == '\n' || block[i] == '\r' ? 0 : line + 1;
                    longest = Math.max(longest, line);
                }
                length += read;
            }
        }
        return new ByteScan(start, nul, longest, length);
    }

    /** Why the file cannot be a text table, if so. */
    Optional<Reason> objection() {
        if (length == 0) {
            return Optional.of(Reason.FILE_EMPTY);
        }
        if (Encoding.startsWith(start, 0x1F, 0x8B)) {
            return Optional.of(Reason.FILE_COMPRESSED);
        }
        if (Encoding.startsWith(start, 'P', 'K', 3, 4) || Encoding.startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of(Reason.FILE_SPREADSHEET);
        }
        boolean wide = Encoding.announcedBy(start).get(0).isWide();
        if (Encoding.startsWith(start, '%', 'P', 'D', 'F') || hasNul && !wide) {
            return Optional.of(Reason.FILE_BINARY);
        }
        return longestLine > LONGEST_LINE ? Optional.of(Reason.FILE_LINE_TOO_LONG) : Optional.empty();
    }
}

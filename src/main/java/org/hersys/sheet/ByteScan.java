package org.hersys.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A first look at the bytes of a file: whether it is text at all, and not one endless line.
 *
 * @param zerosAtEven how many zero bytes stand where UTF-16 without a mark, most significant byte first, would have them
 * @param zerosAtOdd the same for the least significant byte first
 */
record ByteScan(byte[] start, long zerosAtEven, long zerosAtOdd, long longestLine, long length, boolean encrypted) {

    static final int LONGEST_LINE = 40 * 1024 * 1024;

    /** Of text in UTF-16 at least one byte in so many is zero: those of digits, commas and line ends. */
    private static final int ZEROS_OF_WIDE_TEXT = 20;

    /** Few signs of Japanese text have their zero on the other side: 一 and the wide space. */
    private static final int TIMES_THE_OTHER_SIDE = 3;

    private static final int START = 8;
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    static ByteScan of(FileContent file) throws IOException {
        byte[] block = new byte[64 * 1024];
        byte[] start = new byte[0];
        long[] zeros = new long[2];
        long line = 0;
        long longest = 0;
        long length = 0;
        int matched = 0;
        boolean encrypted = false;
        try (InputStream bytes = file.open()) {
            for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
                if (start.length < START) {
                    byte[] more = Arrays.copyOf(start, Math.min(START, start.length + read));
                    System.arraycopy(block, 0, more, start.length, more.length - start.length);
                    start = more;
                }
                for (int i = 0; i < read; i++) {
                    if (block[i] == 0) {
                        zeros[(int) ((length + i) & 1)]++;
                    }
                    line = block[i] == '\n' || block[i] == '\r' ? 0 : line + 1;
                    longest = Math.max(longest, line);
                    matched = block[i] == ENCRYPTED[matched] ? matched + 1 : block[i] == ENCRYPTED[0] ? 1 : 0;
                    if (matched == ENCRYPTED.length) {
                        encrypted = true;
                        matched = 0;
                    }
                }
                length += read;
            }
        }
        return new ByteScan(start, zeros[0], zeros[1], longest, length, encrypted);
    }

    /** Why the file cannot be a text table, if so. */
    Optional<Unreadable> objection() {
        if (length == 0) {
            return Optional.of(Unreadable.EMPTY);
        }
        if (Encoding.startsWith(start, 0x1F, 0x8B)) {
            return Optional.of(Unreadable.COMPRESSED);
        }
        if (Encoding.startsWith(start, 'P', 'K', 3, 4)) {
            return Optional.of(Unreadable.NOT_A_WORKBOOK);
        }
        if (Encoding.startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of(encrypted ? Unreadable.PROTECTED : Unreadable.OLD_SPREADSHEET);
        }
        boolean wide = encodings().get(0).isWide();
        if (Encoding.startsWith(start, '%', 'P', 'D', 'F') || zerosAtEven + zerosAtOdd > 0 && !wide) {
            return Optional.of(Unreadable.BINARY);
        }
        return longestLine > LONGEST_LINE ? Optional.of(Unreadable.LINE_TOO_LONG) : Optional.empty();
    }

    /** The encodings worth trying. Line ends and commas of UTF-16 show its byte order where no mark does. */
    List<Encoding> encodings() {
        List<Encoding> announced = Encoding.announcedBy(start);
        boolean marked = announced.size() == 1;
        long zeros = Math.max(zerosAtEven, zerosAtOdd);
        boolean oneSided = zeros > Math.min(zerosAtEven, zerosAtOdd) * TIMES_THE_OTHER_SIDE;
        if (marked || !oneSided || zeros * ZEROS_OF_WIDE_TEXT < length) {
            return announced;
        }
        return List.of(
                new Encoding(zerosAtEven > zerosAtOdd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 0));
    }
}

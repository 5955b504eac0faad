package org.hersys.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** How the bytes of a file become characters: the charset and how many bytes its byte order mark takes. */
record Encoding(Charset charset, int markLength) {

    /** In the order of trust: what is strict UTF-8 throughout is nothing else; CP932 takes far more for valid. */
    private static final List<Encoding> WITHOUT_MARK = Stream.of("UTF-8", "windows-31j", "EUC-JP", "ISO-2022-JP")
            .map(name -> new Encoding(Charset.forName(name), 0))
            .toList();

    /** The encodings worth trying: the one a byte order mark announces, or those without one. */
    static List<Encoding> announcedBy(byte[] start) {
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return List.of(new Encoding(StandardCharsets.UTF_8, 3));
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            return List.of(new Encoding(StandardCharsets.UTF_16LE, 2));
        }
        if (startsWith(start, 0xFE, 0xFF)) {
            return List.of(new Encoding(StandardCharsets.UTF_16BE, 2));
        }
        return WITHOUT_MARK;
    }

    static boolean startsWith(byte[] start, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the whole file is valid in this encoding; a beginning alone proves nothing. */
    boolean decodes(FileContent file) throws IOException {
        char[] block = new char[16 * 1024];
        try (Reader reader = open(file)) {
            while (reader.read(block) >= 0) {
                // only whether it can be read counts
            }
            return true;
        } catch (CharacterCodingException notThisOne) {
            return false;
        }
    }

    Reader open(FileContent file) throws IOException {
        InputStream bytes = file.open();
        try {
            bytes.skipNBytes(markLength);
        } catch (IOException unreadable) {
            bytes.close();
            throw unreadable;
        }
        return new BufferedReader(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    boolean isWide() {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }
}

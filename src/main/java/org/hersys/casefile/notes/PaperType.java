package org.hersys.casefile.notes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.Tika;

/** What a file is, told from its content whatever it calls itself. */
final class PaperType {

    /** Kinds of files that are kept, with the end of their names. */
    private static final Map<String, String> KEPT =
            Map.of("application/pdf", ".pdf", "image/jpeg", ".jpg", "image/png", ".png");

    private static final Tika TIKA = new Tika();
    private static final int LONGEST_NAME = 200;

    private PaperType() {}

    /** The media type, if files of it are kept and this one can be opened as such. */
    static Optional<String> of(byte[] content) {
        return Optional.of(TIKA.detect(content))
                .filter(KEPT::containsKey)
                .filter(type -> "application/pdf".equals(type) ? hasPages(content) : hasSize(content, type));
    }

    private static boolean hasPages(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            return document.getNumberOfPages() > 0;
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    /** The picture itself is not unfolded: a small file may say that it is a very large one. */
    private static boolean hasSize(byte[] content, String type) {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(type).next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, true, true);
            return reader.getWidth(0) > 0 && reader.getHeight(0) > 0;
        } catch (IOException | RuntimeException unreadable) {
            return false;
        } finally {
            reader.dispose();
        }
    }

    /** The name to keep: without folders and characters that mislead, ending as its type does. */
    static String name(String given, String mediaType) {
        String end = KEPT.get(mediaType);
        String name = given.replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "")
                .strip();
        String known = "image/jpeg".equals(mediaType) ? "(?i)\\.(jpe?g|jfif)$" : "(?i)\\" + end + "$";
        String stem = name.replaceFirst(known, "");
        String ended = name.substring(stem.length()).isEmpty() ? end : name.substring(stem.length());
        String kept = stem.isEmpty() ? "paper" : stem;
        int most = Math.min(kept.codePointCount(0, kept.length()), LONGEST_NAME - ended.length());
        return kept.substring(0, kept.offsetByCodePoints(0, most)) + ended;
    }
}

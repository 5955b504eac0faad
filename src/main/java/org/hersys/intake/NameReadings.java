package org.hersys.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Optional;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.hersys.casefile.NameKey;
import org.springframework.stereotype.Component;

/**
 * How a family name is probably read. Only a suggestion: of the 1,999 most frequent family names 86 % are read rightly, of
 * given names one in five, so these are never suggested.
 */
@Component
class NameReadings {

    private static final String FAMILY_NAME = "名詞-固有名詞-人名-姓";
    private static final int LONGEST = 100;

    /** The family name in katakana; nothing when it is not known, or cannot be told from the given name. */
    Optional<String> familyName(String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST) {
            return Optional.empty();
        }
        String[] parts =
                Normalizer.normalize(name, Normalizer.Form.NFKC).strip().split("\\s+", 2);
        return read(NameKey.of(parts[0]), parts.length == 1);
    }

    private static Optional<String> read(String text, boolean whole) {
        StringBuilder read = new StringBuilder();
        try (JapaneseTokenizer tokens = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL)) {
            ReadingAttribute reading = tokens.addAttribute(ReadingAttribute.class);
            PartOfSpeechAttribute kind = tokens.addAttribute(PartOfSpeechAttribute.class);
            tokens.setReader(new StringReader(text));
            tokens.reset();
            while (tokens.incrementToken()) {
                if (whole && !FAMILY_NAME.equals(kind.getPartOfSpeech())) {
                    break;
                }
                if (reading.getReading() == null) {
                    return Optional.empty();
                }
                read.append(reading.getReading());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return read.isEmpty() ? Optional.empty() : Optional.of(read.toString());
    }
}

package org.hersys.casefile;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds a name for searching: width, case, accents, blanks and signs, kana (small and large, ぢ and じ, づ and ず) and the
 * usual variants of characters become one. Never shown. The key of the beginning of a name is the beginning of its key.
 */
public final class NameKey {

    private static final String SMALL = "ぁぃぅぇぉっゃゅょゎゕゖぢづをゐゑゔ";
    private static final String LARGE = "あいうえおつやゆよわかけじずおいえぶ";

    private NameKey() {}

    /** The key of a name or of a part of one; empty for null. */
    public static String of(String name) {
        String folded = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(folded.length());
        folded.codePoints().forEach(character -> append(key, character));
        return key.toString();
    }

    private static void append(StringBuilder key, int character) {
        if (character == '々' && key.length() > 0) {
            key.appendCodePoint(key.codePointBefore(key.length()));
        } else if (character == 'ー'
                || Character.isLetterOrDigit(character) && Character.getType(character) != Character.MODIFIER_LETTER) {
            key.appendCodePoint(NameVariants.usual(plainKana(unaccented(character))));
        }
    }

    private static int unaccented(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN
                ? Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
                        .codePointAt(0)
                : character;
    }

    private static int plainKana(int character) {
        int hiragana = character >= 'ァ' && character <= 'ヶ' ? character - 0x60 : character;
        int place = SMALL.indexOf(hiragana);
        return place < 0 ? hiragana : LARGE.charAt(place);
    }
}

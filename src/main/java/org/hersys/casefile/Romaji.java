package org.hersys.casefile;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Folds what is written in Latin letters, or in kana read as Latin letters, so that the usual ways of writing one
 * Japanese name meet: Satō, Sato, Satou and Satoh; Ōno, Ohno, Oono and Ono; Syoji, Shoji and Shouji; Homma and Honma.
 * Length of vowels and doubled consonants are lost.
 */
final class Romaji {

    private static final Transliterator LATIN = Transliterator.getInstance(
            "NFKC; Hiragana-Katakana; Katakana-Latin; [^\\p{Han}] Any-Latin; Latin-ASCII; Lower");

    private static final Map<String, String> HEPBURN = Map.ofEntries(
            Map.entry("si", "shi"),
            Map.entry("ti", "chi"),
            Map.entry("tu", "tsu"),
            Map.entry("hu", "fu"),
            Map.entry("zi", "ji"),
            Map.entry("sy", "sh"),
            Map.entry("ty", "ch"),
            Map.entry("cy", "ch"),
            Map.entry("zy", "j"),
            Map.entry("jy", "j"),
            Map.entry("dz", "z"),
            Map.entry("dj", "j"),
            Map.entry("tch", "ch"));
    private static final Pattern OTHER_SPELLING = Pattern.compile("tch|si|ti|tu|(?<![sc])hu|zi|sy|ty|cy|zy|jy|dz|dj");
    private static final Pattern M_FOR_N = Pattern.compile("m(?=[bpm])");
    private static final Pattern LONG_O = Pattern.compile("(?<=o)u|(?<=o)h(?![aeiouy])");
    private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1+");

    private Romaji() {}

    /** The folded letters; empty where nothing can be read, as in kanji. */
    static String of(String written) {
        String letters = LATIN.transliterate(written).replaceAll("[^a-z]", "");
        String single =
                DOUBLED.matcher(M_FOR_N.matcher(letters).replaceAll("n")).replaceAll("$1");
        String spelt = OTHER_SPELLING.matcher(single).replaceAll(found -> HEPBURN.get(found.group()));
        return DOUBLED.matcher(LONG_O.matcher(spelt).replaceAll("")).replaceAll("$1");
    }
}

package org.hersys.casefile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Folds a name for searching: width, case, blanks, kana and the usual variants of characters. Never shown. */
public final class NameKey {

    private static final Map<Integer, String> VARIANTS = Map.ofEntries(
            Map.entry((int) '髙', "高"),
            Map.entry((int) '﨑', "崎"),
            Map.entry((int) '嵜', "崎"),
            Map.entry((int) '碕', "崎"),
            Map.entry((int) '齋', "斎"),
            Map.entry((int) '齊', "斎"),
            Map.entry((int) '斉', "斎"),
            Map.entry((int) '邊', "辺"),
            Map.entry((int) '邉', "辺"),
            Map.entry((int) '澤', "沢"),
            Map.entry((int) '濱', "浜"),
            Map.entry((int) '廣', "広"),
            Map.entry((int) '國', "国"),
            Map.entry((int) '嶋', "島"),
            Map.entry((int) '德', "徳"),
            Map.entry(0x20BB7, "吉"));

    private NameKey() {}

    /** The key of a name or of a part of one; empty for null. */
    public static String of(String name) {
        String folded = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(character -> !Character.isWhitespace(character) && character != '・' && character != '-')
                .forEach(character -> key.append(VARIANTS.getOrDefault(character, toHiragana(character))));
        return key.toString();
    }

    private static String toHiragana(int character) {
        return Character.toString(character >= 'ァ' && character <= 'ヶ' ? character - 0x60 : character);
    }
}

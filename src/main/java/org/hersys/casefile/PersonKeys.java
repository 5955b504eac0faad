package org.hersys.casefile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.access.PhoneNumber;

/**
 * The keys under which a person is found: name, reading and Latin letters, each as written and with the last part first,
 * so that a given name finds as well as a family name; and the telephone number. A key that cannot be made is null. Where
 * else a name may be found says {@link NameParts}.
 */
public final class PersonKeys {

    /** The columns of {@code person}, in the order of {@link #values}. */
    public static final String COLUMNS =
            "name_key, name_turned, kana_key, kana_turned, romaji_key, romaji_turned, phone_key";

    /** As many places for values. */
    public static final String PLACES = "?, ?, ?, ?, ?, ?, ?";

    private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s\\u3000・･=＝,，、]+");
    private static final Pattern KANJI = Pattern.compile("\\p{IsHan}");
    /** A figure is no letter of a reading: what has one is looked for as it is written. */
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private static final Pattern KANA_ONLY = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}ー\\s\\u3000・･]+");

    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private PersonKeys() {}

    /** The keys of a person, in the order of {@link #COLUMNS}. */
    public static List<String> values(String name, String kana, String phone) {
        String reading = reading(name, kana);
        String latin = name == null || hasKanji(name) || isKana(name) ? reading : name;
        return Arrays.asList(
                key(name),
                key(turned(name)),
                key(reading),
                key(turned(reading)),
                latin == null ? null : filled(Romaji.of(latin)),
                latin == null ? null : filled(Romaji.of(turned(latin))),
                phone(phone));
    }

    /** How a name is read, as far as anybody said. */
    static String reading(String name, String kana) {
        return kana != null || name == null || !isKana(name) ? kana : name;
    }

    /** The key of a telephone number or of its beginning, however it is written; null where it has no digits. */
    public static String phone(String written) {
        return written == null
                ? null
                : PhoneNumber.read(written)
                        .map(PhoneNumber::digits)
                        .orElseGet(() -> filled(Normalizer.normalize(written, Normalizer.Form.NFKC)
                                .replaceFirst("^\\s*\\+\\s*81[\\s-]*(\\(0\\))?", "0")
                                .replaceAll("[^0-9+]", "")));
    }

    /**
     * The keys that begin with what was typed, one range for each column in which it may be found; none where nothing
     * that was typed can be part of a name.
     */
    public static List<Range> ranges(String typed) {
        Stream<String> ways = Stream.of(typed, turned(typed)).map(String::strip).distinct();
        if (hasKanji(typed) || DIGIT.matcher(typed).find()) {
            return ways.flatMap(way -> ranges(NameKey.of(way), "name_key", "name_turned"))
                    .toList();
        }
        return isKana(typed)
                ? ways.flatMap(way -> ranges(NameKey.of(way), "kana_key", "kana_turned", "name_key", "name_turned"))
                        .toList()
                : ways.flatMap(way -> ranges(Romaji.of(way), "romaji_key", "romaji_turned"))
                        .toList();
    }

    /** Keys of a column from one on, up to another that is not included. */
    public record Range(String column, String from, String before) {

        /** All keys of a column that begin so. */
        public static Range beginning(String column, String key) {
            return new Range(column, key, key + LAST_CHARACTER);
        }
    }

    private static Stream<Range> ranges(String key, String... columns) {
        return key.isEmpty() ? Stream.empty() : Stream.of(columns).map(column -> Range.beginning(column, key));
    }

    /** The name with its last part first. */
    private static String turned(String name) {
        if (name == null) {
            return null;
        }
        List<String> parts = parts(name);
        int last = parts.size() - 1;
        return last < 1
                ? name
                : Stream.concat(Stream.of(parts.get(last)), parts.stream().limit(last))
                        .collect(Collectors.joining(" "));
    }

    /** The parts of a name as its writer separated them. */
    static List<String> parts(String name) {
        return BETWEEN_PARTS.splitAsStream(name).filter(part -> !part.isEmpty()).toList();
    }

    /** Whether a name has kanji, whose reading nobody can know. */
    static boolean hasKanji(String name) {
        return KANJI.matcher(name).find();
    }

    private static boolean isKana(String text) {
        return KANA_ONLY
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .matches();
    }

    private static String key(String name) {
        return name == null ? null : filled(NameKey.of(name));
    }

    private static String filled(String key) {
        return key.isEmpty() ? null : key;
    }
}

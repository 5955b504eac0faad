package org.hersys.casefile;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hersys.casefile.PersonKeys.Range;

/**
 * The keys of a name where a part of it may begin besides its beginning and its last part: at each part in between, and at each
 * character where nothing separates family and given name. They stand in {@code name_part}.
 */
public final class NameParts {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    /** What no part of a name is and none begins with: a single kana, a small one, a long vowel, ん. */
    private static final Pattern NO_PART = Pattern.compile("[ぁ-ゖァ-ヶー]|[ぁぃぅぇぉっゃゅょゎんァィゥェォッャュョヮンー々].*");

    private NameParts() {}

    /** The keys of a person. */
    public static Set<String> of(String name, String kana) {
        Set<String> keys = new TreeSet<>();
        Stream.of(beginnings(name), beginnings(PersonKeys.reading(name, kana)))
                .flatMap(List::stream)
                .forEach(rest -> {
                    keys.add(NameKey.of(rest));
                    if (!PersonKeys.hasKanji(rest)) {
                        keys.add(Romaji.of(rest));
                    }
                });
        keys.remove("");
        return Collections.unmodifiableSet(keys);
    }

    /** The keys that begin with what was typed. */
    public static List<Range> ranges(String typed) {
        return PersonKeys.ranges(typed).stream()
                .map(range -> new Range("key", range.from(), range.before()))
                .distinct()
                .toList();
    }

    private static List<String> beginnings(String written) {
        if (written == null) {
            return List.of();
        }
        String name = Normalizer.normalize(written, Normalizer.Form.NFKC);
        List<String> parts = PersonKeys.parts(name);
        if (parts.size() > 1) {
            return IntStream.range(1, parts.size() - 1)
                    .mapToObj(part -> String.join(" ", parts.subList(part, parts.size())))
                    .toList();
        }
        return JAPANESE.matcher(name).find()
                ? IntStream.range(1, name.codePointCount(0, name.length()))
                        .mapToObj(character -> name.substring(name.offsetByCodePoints(0, character)))
                        .filter(rest -> !NO_PART.matcher(rest).matches())
                        .toList()
                : List.of();
    }
}

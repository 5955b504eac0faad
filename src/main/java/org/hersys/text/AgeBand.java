package org.hersys.text;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An age as published lists give it in place of a birth date: 10歳未満, 40代, 41歳, 90歳以上, 未就学児, 就学児.
 *
 * @param kind under, decade, years, over, preschool or school
 * @param years the number in it, or null
 */
public record AgeBand(String kind, Integer years) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{0,3})(\\D+)");
    private static final Map<String, String> KINDS = Map.of(
            "歳未満", "under",
            "代", "decade",
            "歳", "years",
            "歳以上", "over",
            "未就学児", "preschool",
            "就学児", "school");

    /** The band that is written; nothing for any other words. */
    public static Optional<AgeBand> read(String published) {
        Matcher written = WRITTEN.matcher(published);
        return written.matches()
                ? Optional.ofNullable(KINDS.get(written.group(2))).flatMap(kind -> of(kind, written.group(1)))
                : Optional.empty();
    }

    private static Optional<AgeBand> of(String kind, String number) {
        boolean bare = kind.endsWith("school");
        return bare == number.isEmpty()
                ? Optional.of(new AgeBand(kind, bare ? null : Integer.valueOf(number)))
                : Optional.empty();
    }

    /** The highest age it says for sure, so that an old person is not taken for a younger one; null where it says none. */
    public Integer highest() {
        return switch (kind) {
            case "under" -> years - 1;
            case "decade" -> years + 9;
            default -> years;
        };
    }
}

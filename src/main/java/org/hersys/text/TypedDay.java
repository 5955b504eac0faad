package org.hersys.text;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/** A day as typed on a page: any writing of a day, or a word for today or yesterday. */
public final class TypedDay {

    private static final int LONGEST = 40;

    private TypedDay() {}

    /** Reads what was typed; the words are those of the day given. */
    public static WrittenDay read(String typed, LocalDate today) {
        if (typed.length() > LONGEST) {
            return new WrittenDay.Unreadable();
        }
        String word = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "t", "today", "今日", "本日" -> new WrittenDay.Day(today);
            case "y", "yesterday", "昨日", "前日" -> new WrittenDay.Day(today.minusDays(1));
            default -> WrittenDay.read(typed);
        };
    }
}

package org.hersys.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people in Japan write it: 2022-08-01, 2022/8/1, 2022年8月1日, 20220801, 令和4年8月1日, 令和元年12月1日, 令和四年八月一日,
 * R4.8.1, R040801, in half or full width. A part that is missing is never filled in, and a day that does not exist (30 February,
 * 1 May of 平成31年) is no day.
 */
public sealed interface WrittenDay {

    /** A day that exists. */
    record Day(LocalDate day) implements WrittenDay {}

    /** Written as a day, but the calendar has no such day. */
    record Impossible() implements WrittenDay {}

    /** The era had ended or had not begun on that day. */
    record OutsideEra() implements WrittenDay {}

    /** Not written as a day. */
    record Unreadable() implements WrittenDay {}

    /** Reads one day. */
    static WrittenDay read(String text) {
        String day = Patterns.HYPHENS
                .matcher(KanjiNumbers.asDigits(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u00A0\\u3000]+", "")))
                .replaceAll("-");
        try {
            return parse(day);
        } catch (DateTimeException impossible) {
            return new Impossible();
        }
    }

    private static WrittenDay parse(String text) {
        for (Pattern pattern : new Pattern[] {Patterns.WESTERN, Patterns.COMPACT}) {
            Matcher western = pattern.matcher(text);
            if (western.matches()) {
                return new Day(day(Integer.parseInt(western.group(1)), western.group(2), western.group(3)));
            }
        }
        Matcher english = Patterns.ENGLISH.matcher(text);
        if (english.matches()) {
            int month = Patterns.MONTHS.indexOf(english.group(2).toLowerCase(Locale.ROOT)) + 1;
            return new Day(LocalDate.of(Integer.parseInt(english.group(3)), month, Integer.parseInt(english.group(1))));
        }
        for (Pattern pattern : new Pattern[] {Patterns.ERA, Patterns.COMPACT_ERA}) {
            Matcher era = pattern.matcher(text);
            if (era.matches()) {
                return inEra(Era.named(era.group(1)), era.group(2), era.group(3), era.group(4));
            }
        }
        return new Unreadable();
    }

    private static WrittenDay inEra(Era era, String year, String month, String dayOfMonth) {
        int yearOfEra = "元".equals(year) ? 1 : Integer.parseInt(year);
        LocalDate day = day(era.westernYear(yearOfEra), month, dayOfMonth);
        return era.contains(day) ? new Day(day) : new OutsideEra();
    }

    private static LocalDate day(int year, String month, String day) {
        return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
    }

    /** How days are written. */
    final class Patterns {

        private static final Pattern HYPHENS = Pattern.compile("[‐‑‒–—―−ー]");
        private static final String YEAR_END = "[年\\-/.・]";
        private static final String DAY = "(\\d{1,2})[月\\-/.・](\\d{1,2})日?";
        private static final Pattern WESTERN = Pattern.compile("(?:西暦)?(\\d{4})" + YEAR_END + DAY);
        private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)");
        private static final Pattern ERA = Pattern.compile(
                "(明治|大正|昭和|平成|令和|[明大昭平令]|[MTSHR])\\.?(元|\\d{1,2})" + YEAR_END + DAY, Pattern.CASE_INSENSITIVE);
        private static final List<String> MONTHS =
                List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
        private static final Pattern ENGLISH = Pattern.compile(
                "(\\d{1,2})(" + String.join("|", MONTHS) + ")[a-z]{0,6}\\.?,?(\\d{4})", Pattern.CASE_INSENSITIVE);
        private static final Pattern COMPACT_ERA =
                Pattern.compile("([MTSHR])(\\d\\d)(\\d\\d)(\\d\\d)", Pattern.CASE_INSENSITIVE);

        private Patterns() {}
    }
}

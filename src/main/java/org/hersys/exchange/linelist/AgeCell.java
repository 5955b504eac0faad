package org.hersys.exchange.linelist;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an age band and gives it in the standard words 10歳未満, 10代 … 90代, 90歳以上, 100歳以上, 未就学児, 就学児 or unknown. A band that
 * spans several of these is unknown and remarked: it is not narrowed by guessing.
 */
final class AgeCell {

    static final String UNKNOWN = "unknown";
    static final String UNDER_TEN = "10歳未満";
    static final String HUNDRED_AND_OVER = "100歳以上";

    private static final int OLDEST = 130;
    private static final Map<String, String> WORDS = Map.of(
            "未就学児", "未就学児",
            "未就学", "未就学児",
            "就学前", "未就学児",
            "就学前児童", "未就学児",
            "乳児", "未就学児",
            "幼児", "未就学児",
            "乳幼児", "未就学児",
            "新生児", "未就学児",
            "就学児", "就学児",
            "就学児童", "就学児");
    private static final Set<String> IMPRECISE =
            Set.of("高齢者", "高齢", "小児", "子ども", "子供", "こども", "児童", "小学生", "中学生", "高校生", "未成年", "成人", "若年", "若年層", "中高年");

    /** The same said in English. */
    private static final Map<Pattern, String> ENGLISH = Map.of(
            Pattern.compile("(?i)^(\\d{1,3})'?s$"), "$1代",
            Pattern.compile("(?i)^(?:under|below|<)(\\d{1,3})$"), "$1歳未満",
            Pattern.compile("(?i)^(\\d{1,3})(?:\\+|andover|andolder|orover|orolder)$"), "$1歳以上",
            Pattern.compile("(?i)^(\\d{1,3})(?:years?old|years?|yrs?|y)$"), "$1歳");

    private static final Pattern PREFIX = Pattern.compile("^(年代|年齢|満)(?=.)");
    private static final Pattern PART_OF_DECADE = Pattern.compile("(?<=[代台])(前半|半ば|中盤|後半)$");
    private static final Pattern DECADE = Pattern.compile("(\\d{1,3})歳?[代台]");
    private static final Pattern YEARS = Pattern.compile("(\\d{1,3})(歳|才)?");
    private static final Pattern MONTHS = Pattern.compile("(生後)?(\\d{1,2})[かヶカケヵ箇]月(児|未満)?");
    private static final Pattern UNDER = Pattern.compile("(\\d{1,3})(歳|才|代|歳代)?(未満|以下)");
    private static final Pattern AND_OVER = Pattern.compile("(\\d{1,3})(歳|才|代|歳代)?以上");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})(歳|才|歳?[代台])?[-~〜‐‑–—―−ー](\\d{1,3})(歳|才|歳?[代台])?");
    private static final Pattern NO_DECADE = Pattern.compile("[-‐‑–—―−ー?]+歳?[代台]");

    private AgeCell() {}

    static Reading<String> read(String cell) {
        String text = PART_OF_DECADE
                .matcher(PREFIX.matcher(CellText.squeezed(cell)).replaceFirst(""))
                .replaceFirst("");
        for (Map.Entry<Pattern, String> english : ENGLISH.entrySet()) {
            text = english.getKey().matcher(text).replaceFirst(english.getValue());
        }
        if (CellText.statesNothing(text) || NO_DECADE.matcher(text).matches()) {
            return Reading.of(UNKNOWN);
        }
        if (WORDS.containsKey(text)) {
            return Reading.of(WORDS.get(text));
        }
        return IMPRECISE.contains(text) ? Reading.remarked(UNKNOWN, Reason.AGE_IMPRECISE) : number(text);
    }

    private static Reading<String> number(String text) {
        Matcher decade = DECADE.matcher(text);
        if (decade.matches()) {
            int age = number(decade);
            return age % 10 == 0 ? band(age) : Reading.problem(Reason.AGE_UNREADABLE);
        }
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            return band(number(years));
        }
        Matcher under = UNDER.matcher(text);
        if (under.matches()) {
            boolean withinTen = text.endsWith("未満") ? number(under) <= 10 : number(under) < 10;
            return withinTen ? Reading.of(UNDER_TEN) : Reading.remarked(UNKNOWN, Reason.AGE_IMPRECISE);
        }
        Matcher over = AND_OVER.matcher(text);
        return over.matches() ? andOver(number(over)) : rangeOrMonths(text);
    }

    private static Reading<String> rangeOrMonths(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            Reading<String> from = band(number(range));
            boolean oneBand = from.equals(band(Integer.parseInt(range.group(3))));
            return oneBand ? from : Reading.remarked(UNKNOWN, Reason.AGE_IMPRECISE);
        }
        return MONTHS.matcher(text).matches() ? Reading.of(UNDER_TEN) : Reading.problem(Reason.AGE_UNREADABLE);
    }

    private static Reading<String> andOver(int age) {
        if (age >= 100) {
            return band(age);
        }
        return age == 90 ? Reading.of("90歳以上") : Reading.remarked(UNKNOWN, Reason.AGE_IMPRECISE);
    }

    private static Reading<String> band(int age) {
        if (age > OLDEST) {
            return Reading.problem(Reason.AGE_UNREADABLE);
        }
        if (age < 10) {
            return Reading.of(UNDER_TEN);
        }
        return Reading.of(age >= 100 ? HUNDRED_AND_OVER : age / 10 * 10 + "代");
    }

    private static int number(Matcher matcher) {
        return Integer.parseInt(matcher.group(1));
    }
}

package org.hersys.exchange.linelist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hersys.text.WrittenDay;

/**
 * Reads a day as published: 2020-03-07, 2020/3/7, 2020年3月7日, 20200307, R2.3.7, 令和元年12月1日, Excel's day number, with or
 * without a time of day. A part that is missing or unclear is never filled in.
 */
public final class DateCell {

    /** The Infectious Diseases Control Law came into force on this day; no list can be older. */
    static final LocalDate EARLIEST = LocalDate.of(1999, 4, 1);

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LONGEST = 40;

    private static final Pattern WITH_OFFSET =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(?<=[\\d日])(T|\\s)\\s?(午前|午後)?\\d{1,2}(:\\d{1,2}(:\\d{1,2}(\\.\\d+)?)?|時(\\d{1,2}分)?)(現在)?$");
    private static final Pattern WEEKDAY = Pattern.compile("[(\\[][月火水木金土日](曜日?)?[)\\]]");
    private static final Pattern HYPHENS = Pattern.compile("[‐‑‒–—―−ー]");

    private static final String YEAR_END = "[年\\-/.]";
    private static final String DAY = "(\\d{1,2})[月\\-/.](\\d{1,2})日?";
    private static final Pattern DAY_ONLY = Pattern.compile("(\\d{1,2})[月\\-/](\\d{1,2})日?");
    private static final Pattern EXCEL = Pattern.compile("(\\d{5})(\\.\\d+)?");

    private static final String PART_OF_MONTH = "(上旬|中旬|下旬|初旬|初め|初頭|半ば|末|頃|ごろ)*";
    private static final Map<Reason, Pattern> PARTIAL = new EnumMap<>(Map.of(
            Reason.SPREADSHEET_ERROR,
            Pattern.compile("(#.*|エラ[ー-]:?\\d*|Err:?\\d*)", Pattern.CASE_INSENSITIVE),
            Reason.DATE_WITHOUT_YEAR,
            Pattern.compile("\\d{1,2}(月(\\d{1,2}日?)?|[-/]\\d{1,2}日?|\\.\\d+)" + PART_OF_MONTH),
            Reason.DATE_WITHOUT_DAY,
            Pattern.compile("(\\d{4}|(令和|平成|昭和|[RHS])\\.?(元|\\d{1,2}))" + YEAR_END + "(\\d{1,2}月?)?" + PART_OF_MONTH),
            Reason.DATE_YEAR_UNCLEAR,
            Pattern.compile("'?\\d{1,2}" + YEAR_END + DAY),
            Reason.DATE_ORDER_UNCLEAR,
            Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}")));

    private DateCell() {}

    static Reading<LocalDate> read(String cell, LocalDate latest) {
        return read(cell, latest, null);
    }

    /** @param first month from which on a day that names no year lies within a year; null: such a day is not read */
    static Reading<LocalDate> read(String cell, LocalDate latest, YearMonth first) {
        return read(cell, text -> withinBounds(parse(text, first), latest));
    }

    private static Reading<LocalDate> read(String cell, Function<String, Reading<LocalDate>> how) {
        if (CellText.statesNothing(cell)) {
            return Reading.nothing();
        }
        String text = CellText.folded(cell);
        if (text.length() > LONGEST) {
            return Reading.problem(Reason.DATE_UNREADABLE);
        }
        try {
            return how.apply(text);
        } catch (DateTimeException impossible) {
            return Reading.problem(Reason.DATE_IMPOSSIBLE);
        }
    }

    /** A day of any time, such as a day of birth. */
    public static Reading<LocalDate> ofAnyTime(String cell) {
        return read(cell, text -> parse(text, null));
    }

    private static Reading<LocalDate> withinBounds(Reading<LocalDate> reading, LocalDate latest) {
        LocalDate day = reading.value();
        if (day == null) {
            return reading;
        }
        if (day.isBefore(EARLIEST)) {
            return Reading.problem(Reason.DATE_TOO_EARLY, EARLIEST.toString());
        }
        return day.isAfter(latest) ? Reading.problem(Reason.DATE_IN_FUTURE, latest.toString()) : reading;
    }

    private static Reading<LocalDate> parse(String text, YearMonth first) {
        if (WITH_OFFSET.matcher(text).matches()) {
            return Reading.of(
                    OffsetDateTime.parse(text).atZoneSameInstant(JAPAN).toLocalDate());
        }
        String day = CellText.squeezed(
                TIME.matcher(WEEKDAY.matcher(text).replaceAll("").strip()).replaceFirst(""));
        WrittenDay written = WrittenDay.read(day);
        if (written instanceof WrittenDay.Day found) {
            return Reading.of(found.day());
        }
        if (written instanceof WrittenDay.Unreadable) {
            return withoutYear(HYPHENS.matcher(day).replaceAll("-"), first);
        }
        return Reading.problem(
                written instanceof WrittenDay.OutsideEra ? Reason.DATE_OUTSIDE_ERA : Reason.DATE_IMPOSSIBLE);
    }

    private static Reading<LocalDate> withoutYear(String day, YearMonth first) {
        Matcher partial = DAY_ONLY.matcher(day);
        if (first == null || !partial.matches()) {
            return serial(day);
        }
        int month = Integer.parseInt(partial.group(1));
        int year = month < first.getMonthValue() ? first.getYear() + 1 : first.getYear();
        return Reading.of(LocalDate.of(year, month, Integer.parseInt(partial.group(2))));
    }

    private static Reading<LocalDate> serial(String day) {
        Matcher excel = EXCEL.matcher(day);
        return excel.matches()
                ? Reading.of(EXCEL_DAY_ZERO.plusDays(Integer.parseInt(excel.group(1))))
                : unreadable(day);
    }

    private static Reading<LocalDate> unreadable(String text) {
        return PARTIAL.entrySet().stream()
                .filter(partial -> partial.getValue().matcher(text).matches())
                .map(partial -> Reading.<LocalDate>problem(partial.getKey()))
                .findFirst()
                .orElseGet(() -> Reading.problem(Reason.DATE_UNREADABLE));
    }
}

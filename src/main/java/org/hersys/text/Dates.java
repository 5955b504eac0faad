package org.hersys.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates as people write them: 2022/08/19（金）14:05 in Japanese, 19 Aug 2022 14:05 in English, always in Japan's time. */
@Component("dates")
public class Dates {

    /** The time zone of the product: its clocks and deadlines are those of Japan. */
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final MessageSource texts;
    private final Clock clock;

    Dates(MessageSource texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** The time of day, without the day. */
    public String time(OffsetDateTime moment) {
        return moment.atZoneSameInstant(JAPAN).format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    /** A day in the reader's language; null for null. */
    public String date(LocalDate day) {
        return day == null ? null : format("").format(day);
    }

    /** A moment in the reader's language; null for null. */
    public String dateTime(OffsetDateTime moment) {
        return moment == null ? null : format("HH:mm").format(moment.atZoneSameInstant(JAPAN));
    }

    /** A moment in the reader's language; null for null. */
    public String dateTime(Instant moment) {
        return moment == null ? null : format("HH:mm").format(moment.atZone(JAPAN));
    }

    /** How long until a moment, or how long it is past: "in 3 h", "2 days overdue"; empty for null. */
    public String until(OffsetDateTime moment) {
        if (moment == null) {
            return "";
        }
        Duration left = Duration.between(OffsetDateTime.now(clock), moment);
        Duration size = left.abs();
        String unit = size.toHours() < 1 ? "minutes" : size.toDays() < 2 ? "hours" : "days";
        long count = size.toHours() < 1 ? size.toMinutes() : size.toDays() < 2 ? size.toHours() : size.toDays();
        String key = "dates." + (left.isNegative() ? "overdue." : "in.") + unit;
        return texts.getMessage(key, new Object[] {count}, LocaleContextHolder.getLocale());
    }

    /** Patients may read four languages more than staff; each writes its dates in its own order. */
    private static DateTimeFormatter format(String time) {
        Locale language = LocaleContextHolder.getLocale();
        String pattern =
                switch (language.getLanguage()) {
                    case "ja" -> "uuuu/MM/dd（E）" + time;
                    case "zh" -> "uuuu年M月d日 " + time;
                    case "ko" -> "uuuu. M. d. " + time;
                    case "vi", "pt" -> "dd/MM/uuuu " + time;
                    default -> "d MMM uuuu " + time;
                };
        return DateTimeFormatter.ofPattern(
                pattern.strip(), "ja".equals(language.getLanguage()) ? Locale.JAPANESE : Locale.ENGLISH);
    }
}

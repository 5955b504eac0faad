package org.hersys.text;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates as people write them: 2022/08/19（金）14:05 in Japanese, 19 Aug 2022 14:05 in English, always in Japan's time. */
@Component("dates")
public class Dates {

    /** The time zone of the product: its clocks and deadlines are those of Japan. */
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** A day in the reader's language; empty for null. */
    public String date(LocalDate day) {
        return day == null ? "" : format("uuuu/MM/dd（E）", "d MMM uuuu").format(day);
    }

    /** A moment in the reader's language; empty for null. */
    public String dateTime(OffsetDateTime moment) {
        return moment == null
                ? ""
                : format("uuuu/MM/dd（E）HH:mm", "d MMM uuuu HH:mm").format(moment.atZoneSameInstant(JAPAN));
    }

    private static DateTimeFormatter format(String japanese, String english) {
        Locale language = LocaleContextHolder.getLocale();
        return Locale.JAPANESE.getLanguage().equals(language.getLanguage())
                ? DateTimeFormatter.ofPattern(japanese, Locale.JAPANESE)
                : DateTimeFormatter.ofPattern(english, Locale.ENGLISH);
    }
}

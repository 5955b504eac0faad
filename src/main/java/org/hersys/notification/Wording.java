package org.hersys.notification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Collection;
import java.util.stream.Collectors;
import org.hersys.access.Organisation;
import org.hersys.access.Organisations;
import org.hersys.text.Dates;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts what forms show into the reader's language: codes as words, dates as people write them, "–" for nothing. */
@Component
public class Wording {

    /** Stands for what is not known. */
    public static final String NOTHING = "–";

    private final MessageSource texts;
    private final Dates dates;
    private final Organisations organisations;

    Wording(MessageSource texts, Dates dates, Organisations organisations) {
        this.texts = texts;
        this.dates = dates;
        this.organisations = organisations;
    }

    /** The word for a code of a set, for example {@code sex} and {@code female}. */
    public String code(String set, String code) {
        return code == null ? NOTHING : say(set + "." + code);
    }

    /** The words for several codes of a set. */
    public String codes(String set, Collection<String> codes) {
        return codes.isEmpty()
                ? NOTHING
                : codes.stream().map(code -> code(set, code)).collect(Collectors.joining(say("notification.and")));
    }

    /** A text of the bundles. */
    public String say(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** A day. */
    public String day(LocalDate day) {
        return day == null ? NOTHING : dates.date(day);
    }

    /** A moment. */
    public String moment(OffsetDateTime moment) {
        return moment == null ? NOTHING : dates.dateTime(moment);
    }

    /** The age in years on a day, in months in the first year. */
    public String age(LocalDate birthDate, LocalDate day) {
        if (birthDate == null) {
            return NOTHING;
        }
        Period age = Period.between(birthDate, day);
        return age.getYears() == 0
                ? say("notification.ageInMonths", age.getMonths())
                : say("notification.ageInYears", age.getYears());
    }

    /** The name of an organisation. */
    public String organisation(String code) {
        return code == null
                ? NOTHING
                : organisations
                        .find(code)
                        .map((Organisation found) -> found.name(LocaleContextHolder.getLocale()))
                        .orElse(code);
    }

    /** A text as somebody typed it, made safe for a form's Markdown: it shows as typed and does nothing else. */
    public static String typed(String text) {
        return text == null || text.isBlank()
                ? NOTHING
                : text.replaceAll("([\\\\`*_{}\\[\\]()#+\\-.!|<>~&])", "\\\\$1");
    }
}

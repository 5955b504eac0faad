package org.hersys.text;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hersys.access.Organisation;
import org.hersys.access.Organisations;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts codes, values and days into the reader's words; what is not known is "–", never blank. */
@Component
public class Words {

    /** Stands for what is not known. */
    public static final String UNKNOWN = "–";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final MessageSource texts;
    private final Dates dates;
    private final Organisations organisations;

    Words(MessageSource texts, Dates dates, Organisations organisations) {
        this.texts = texts;
        this.dates = dates;
        this.organisations = organisations;
    }

    /** A text of the bundles with its arguments; "–" when the only argument is not known. */
    public String say(String key, Object... arguments) {
        return arguments.length == 1 && arguments[0] == null
                ? UNKNOWN
                : texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** A text whose arguments were kept as text; a day among them is said as people write it. */
    public String recall(String key, List<String> arguments) {
        return say(
                key,
                arguments.stream()
                        .map(kept -> DAY.matcher(kept).matches() ? day(LocalDate.parse(kept)) : kept)
                        .toArray());
    }

    /** The word for a code of a vocabulary, for example {@code severity} and {@code mild}. */
    public String code(String vocabulary, String code) {
        return code == null ? UNKNOWN : say(vocabulary + "." + code);
    }

    /** The words for several codes of a vocabulary. */
    public String codes(String vocabulary, Collection<String> codes) {
        return codes == null || codes.isEmpty()
                ? UNKNOWN
                : codes.stream().map(code -> code(vocabulary, code)).collect(Collectors.joining(say("word.and")));
    }

    /** Yes, no or not known. */
    public String yesNo(Boolean answer) {
        return answer == null ? UNKNOWN : say(answer ? "word.yes" : "word.no");
    }

    /** A day. */
    public String day(LocalDate day) {
        return day == null ? UNKNOWN : dates.date(day);
    }

    /** A moment. */
    public String moment(OffsetDateTime moment) {
        return moment == null ? UNKNOWN : dates.dateTime(moment);
    }

    /** The age in years on a day, in months in the first year. */
    public String age(LocalDate birthDate, LocalDate day) {
        if (birthDate == null) {
            return UNKNOWN;
        }
        Period age = Period.between(birthDate, day);
        return age.getYears() == 0 ? say("word.ageInMonths", age.getMonths()) : say("word.age", age.getYears());
    }

    /** The name of an organisation. */
    public String organisation(String code) {
        return code == null
                ? UNKNOWN
                : organisations
                        .find(code)
                        .map((Organisation found) -> found.name(LocaleContextHolder.getLocale()))
                        .orElse(code);
    }

    /** What somebody has typed, made safe for a form's Markdown: it shows as typed and does nothing else. */
    public static String typed(String text) {
        return text == null || text.isBlank()
                ? UNKNOWN
                : text.replaceAll("([\\\\`*_{}\\[\\]()#+\\-.!|<>~&])", "\\\\$1");
    }
}

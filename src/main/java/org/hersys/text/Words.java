package org.hersys.text;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts codes, values and days into the reader's words; what is not known is "–", never blank. */
@Component
public class Words {

    /** Stands for what is not known. */
    public static final String UNKNOWN = "–";

    private final MessageSource texts;
    private final Dates dates;

    Words(MessageSource texts, Dates dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** A text of the bundles with its arguments; "–" when the only argument is not known. */
    public String say(String key, Object... arguments) {
        return arguments.length == 1 && arguments[0] == null
                ? UNKNOWN
                : texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
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

    /** What somebody has typed, made safe for a form's Markdown: it shows as typed and does nothing else. */
    public static String typed(String text) {
        return text == null || text.isBlank()
                ? UNKNOWN
                : text.replaceAll("([\\\\`*_{}\\[\\]()#+\\-.!|<>~&])", "\\\\$1");
    }
}

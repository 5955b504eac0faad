package org.hersys.situation;

import java.util.Locale;
import org.hersys.access.Names;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Codes of counted kinds in the reader's language. */
@Component
class SituationWords {

    private final MessageSource texts;
    private final Names names;
    private final LocalGovernments governments;

    SituationWords(MessageSource texts, Names names, LocalGovernments governments) {
        this.governments = governments;
        this.texts = texts;
        this.names = names;
    }

    /** The word for a kind of a dimension; a code nobody has given a word for stays a code. */
    String of(String dimension, String key, Locale language) {
        return switch (dimension) {
            case "office", "officeSender", "agency" -> names.organisation(key);
            case "age" -> age(key, language);
            case "area" -> area(key, language);
            case "delay", "onsetDelay" -> texts.getMessage("situation.delay." + key, null, language);
            case "sender" ->
                "other".equals(key)
                        ? texts.getMessage("situation.sender.other", null, language)
                        : names.organisation(key);
            default ->
                texts.getMessage(
                        "situation." + dimension + "." + key,
                        null,
                        texts.getMessage(dimension + "." + key, null, key, language),
                        language);
        };
    }

    /** An area, behind its office where the number is that of one office alone. */
    private String area(String key, Locale language) {
        int between = key.indexOf('|');
        String code = key.substring(between + 1);
        String name = "unknown".equals(code)
                ? texts.getMessage("situation.area.unknown", null, language)
                : governments.name(code);
        return between < 0 ? name : names.organisation(key.substring(0, between)) + ": " + name;
    }

    private String age(String key, Locale language) {
        if (!key.chars().allMatch(Character::isDigit)) {
            return texts.getMessage("situation.age.unknown", null, language);
        }
        int first = Integer.parseInt(key);
        String text = first >= 90 ? "situation.age.last" : first == 0 ? "situation.age.first" : "situation.age.decade";
        return texts.getMessage(text, new Object[] {first, first + 9}, language);
    }
}

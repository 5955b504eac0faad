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

    SituationWords(MessageSource texts, Names names) {
        this.texts = texts;
        this.names = names;
    }

    /** The word for a kind of a dimension; a code nobody has given a word for stays a code. */
    String of(String dimension, String key, Locale language) {
        return switch (dimension) {
            case "office" -> names.organisation(key);
            case "age" -> age(key, language);
            default ->
                texts.getMessage(
                        "situation." + dimension + "." + key,
                        null,
                        texts.getMessage(dimension + "." + key, null, key, language),
                        language);
        };
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

package org.hersys.casefile.web;

import java.time.LocalDate;
import java.util.List;
import org.hersys.casefile.Field;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** Puts a kept value into the reader's words, and into the writing in which it is edited. */
@Component
class FieldWords {

    private final Words words;

    FieldWords(Words words) {
        this.words = words;
    }

    /** The value as it is read; null for none. */
    String shown(Field field, String value) {
        if (value == null) {
            return null;
        }
        return switch (field.kind()) {
            case LINE, TEXT, NUMBER -> value;
            case DAY -> words.day(LocalDate.parse(value));
            case YES_NO -> words.yesNo("yes".equals(value));
            case ONE_OF -> words.code(field.vocabulary(), value);
            case SOME_OF -> words.codes(field.vocabulary(), List.of(value.split(",")));
        };
    }

    /** The value as it stands in its field when editing begins, several where several are chosen. */
    static List<String> typed(Field field, String value) {
        if (value == null) {
            return List.of();
        }
        return field.kind() == Field.Kind.DAY ? List.of(value.replace('-', '/')) : field.several(value);
    }
}

package org.hersys.tasklist;

import java.time.temporal.Temporal;
import java.util.Collection;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sentences about single fields in the reader's language. */
@Component
class FieldTexts {

    private final MessageSource messages;

    FieldTexts(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** What to say when an answer is not of the type asked for. */
    String ofType(Class<?> wanted) {
        return text("tasklist.field." + kind(wanted));
    }

    private static String kind(Class<?> wanted) {
        if (Temporal.class.isAssignableFrom(wanted)) {
            return "date";
        }
        if (Number.class.isAssignableFrom(wanted)
                || wanted == int.class
                || wanted == long.class
                || wanted == double.class) {
            return "number";
        }
        if (wanted.isEnum() || wanted == Boolean.class || wanted == boolean.class) {
            return "choice";
        }
        if (Collection.class.isAssignableFrom(wanted) || wanted.isRecord()) {
            return "list";
        }
        return "text";
    }
}

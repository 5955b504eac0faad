package org.hersys.supervision;

import org.hersys.text.ModelTexts;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names of tasks and durations in the reader's language, for templates too. */
@Component("taskNames")
class TaskNames {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private final ModelTexts texts;
    private final MessageSource messages;

    TaskNames(ModelTexts texts, MessageSource messages) {
        this.texts = texts;
        this.messages = messages;
    }

    /** The name of a user task; the English one stands in the model and comes with the task. */
    public String of(String process, String element, String english) {
        return texts.find("processes", process + "." + element, LocaleContextHolder.getLocale())
                .orElse(english);
    }

    /** The name of any element of a process. */
    public String of(String process, String element) {
        return texts.nameOf(process, element, LocaleContextHolder.getLocale());
    }

    /** How long something took, in the unit that people would use; up to two hours in minutes, up to two days in hours. */
    public String duration(long minutes) {
        long unit = minutes < 2 * HOUR ? 1 : minutes < 2 * DAY ? HOUR : DAY;
        String key = unit == 1 ? "minutes" : unit == HOUR ? "hours" : "days";
        return messages.getMessage(
                "supervision.duration." + key,
                new Object[] {Math.round((double) minutes / unit)},
                LocaleContextHolder.getLocale());
    }
}

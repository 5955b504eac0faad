package org.hersys.supervision;

import org.hersys.text.ModelTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names of tasks in the reader's language, for templates too. */
@Component("taskNames")
class TaskNames {

    private final ModelTexts texts;

    TaskNames(ModelTexts texts) {
        this.texts = texts;
    }

    /** The name of a user task; the English one stands in the model and comes with the task. */
    public String of(String process, String element, String english) {
        return texts.find("processes", process + "." + element, LocaleContextHolder.getLocale())
                .orElse(english);
    }
}

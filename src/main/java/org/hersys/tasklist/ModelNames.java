package org.hersys.tasklist;

import org.hersys.text.ModelTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names of processes and tasks in the reader's language; English ones stand in the models. */
@Component
class ModelNames {

    private final ModelTexts texts;
    private final FormsOfModels models;

    ModelNames(ModelTexts texts, FormsOfModels models) {
        this.texts = texts;
        this.models = models;
    }

    String task(OpenTask task) {
        return text(task.process() + "." + task.element(), task.name());
    }

    /** Who does the task, why and by when. */
    String documentation(OpenTask task) {
        String english = models.task(task.definition(), task.element()).documentation();
        return text(task.process() + "." + task.element() + ".documentation", english);
    }

    String process(String definition) {
        FormsOfModels.Named process = models.process(definition);
        return text(process.process(), process.name());
    }

    private String text(String key, String english) {
        return texts.find("processes", key, LocaleContextHolder.getLocale()).orElse(english);
    }
}

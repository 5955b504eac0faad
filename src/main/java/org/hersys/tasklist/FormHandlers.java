package org.hersys.tasklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** The handlers of all modules by their form; says at start-up which form of a model has none. */
@Component
class FormHandlers implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FormHandlers.class);

    private final Map<String, FormHandler<?>> handlers;
    private final FormsOfModels models;

    FormHandlers(ObjectProvider<FormHandler<?>> handlers, FormsOfModels models) {
        this.handlers = handlers.stream().collect(Collectors.toMap(FormHandler::form, Function.identity()));
        this.models = models;
    }

    FormHandler<?> get(FormsOfModels.Place place) {
        return Optional.ofNullable(place.form())
                .map(handlers::get)
                .orElseThrow(() -> new IllegalStateException("Nothing handles the form of " + place.element()));
    }

    /** Elements of the models, as {@code process.element}, whose form is missing or has no handler. */
    List<String> unhandled() {
        return models.places().stream()
                .filter(place -> place.form() == null || !handlers.containsKey(place.form()))
                .map(place -> place.process() + "." + place.element())
                .sorted()
                .toList();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> unhandled = unhandled();
        if (!unhandled.isEmpty()) {
            LOG.warn("Forms without a handler: {}", unhandled);
        }
    }
}

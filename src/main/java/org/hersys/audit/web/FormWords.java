package org.hersys.audit.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hersys.text.FormTexts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The questions and answers of the forms as their readers know them: {@code key} and {@code key.answer} to the words. */
@Component
class FormWords {

    private final FormTexts texts;
    private final ObjectMapper json;
    private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

    FormWords(FormTexts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** The words of the form of a task, such as {@code completeNotification}; none when there is no such form. */
    Map<String, String> of(String task, Locale language) {
        return known.computeIfAbsent(task + " " + language.getLanguage(), key -> read(task, language));
    }

    private Map<String, String> read(String task, Locale language) {
        Map<String, String> words = new HashMap<>();
        var file = new ClassPathResource(
                "forms/" + task.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".form");
        if (file.exists()) {
            try (var in = file.getInputStream()) {
                texts.translate("forms", json.readTree(in), language)
                        .path("components")
                        .forEach(component -> gather(component, words));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return words;
    }

    private static void gather(JsonNode component, Map<String, String> words) {
        String key = component.path("key").asText(component.path("path").asText());
        String label =
                component.path("label").asText(component.path("dateLabel").asText());
        if (!key.isEmpty() && !label.isEmpty()) {
            words.put(key, label);
        }
        component
                .path("values")
                .forEach(choice -> words.put(
                        key + "." + choice.path("value").asText(),
                        choice.path("label").asText()));
        component.path("components").forEach(part -> gather(part, words));
    }
}

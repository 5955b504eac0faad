package org.hersys.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hersys.text.FormTexts;
import org.springframework.stereotype.Component;

/** Deployed forms, read once a version and language. */
@Component
class Forms {

    private final FormsOfModels models;
    private final FormTexts texts;
    private final ObjectMapper json;
    private final Map<Key, JsonNode> read = new ConcurrentHashMap<>();

    Forms(FormsOfModels models, FormTexts texts, ObjectMapper json) {
        this.models = models;
        this.texts = texts;
        this.json = json;
    }

    /** The form that came with a version of a process, in the reader's language; not to be changed by the caller. */
    JsonNode get(String definition, String form, Locale language) {
        return read.computeIfAbsent(
                new Key(definition, form, language.getLanguage(), texts.version()),
                key -> texts.translate("forms", read(definition, form), language));
    }

    private JsonNode read(String definition, String form) {
        try (InputStream file = models.file(definition, form)) {
            return json.readTree(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Key(String definition, String form, String language, long words) {}
}

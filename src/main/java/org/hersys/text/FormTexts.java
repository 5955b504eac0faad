package org.hersys.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the words of a form into the reader's language, those staff changed first; a text that is missing stays English. */
@Component
public class FormTexts {

    private final ModelTexts texts;
    private final EditedWords edited;

    public FormTexts(ModelTexts texts, EditedWords edited) {
        this.texts = texts;
        this.edited = edited;
    }

    /** Another number when staff have changed words. */
    public long version() {
        return edited.version();
    }

    /**
     * The form with its words in a language; the given form stays as it is.
     *
     * @param folder in which the form and the words beside it lie
     */
    public JsonNode translate(String folder, JsonNode form, Locale language) {
        JsonNode translated = form.deepCopy();
        Translation words = new Translation(folder, translated.path("id").asText(), language);
        translated.path("components").forEach(words::component);
        return translated;
    }

    private final class Translation {

        private final String folder;
        private final String form;
        private final Locale language;

        Translation(String folder, String form, Locale language) {
            this.folder = folder;
            this.form = form;
            this.language = language;
        }

        void component(JsonNode component) {
            if (component instanceof ObjectNode words) {
                String key = words.path("key").asText(words.path("id").asText());
                replace(words, labelOf(words), key);
                replace(words, "description", key + ".description");
                edited.find(form, key + ".description", language).ifPresent(help -> words.put("description", help));
                replace(words, "timeLabel", key + ".timeLabel");
                replace(words.path("appearance"), "suffixAdorner", key + ".suffix");
                replace(words.path("appearance"), "prefixAdorner", key + ".prefix");
                words.path("values").forEach(choice -> replace(choice, "label", key + "." + text(choice, "value")));
                words.path("columns").forEach(column -> replace(column, "label", key + "." + text(column, "key")));
                words.path("components").forEach(this::component);
            }
        }

        private void replace(JsonNode words, String attribute, String key) {
            if (words instanceof ObjectNode object && object.has(attribute)) {
                find(key).ifPresent(text -> object.put(attribute, text));
            }
        }

        private Optional<String> find(String key) {
            return edited.find(form, key, language).or(() -> texts.find(folder, form + "." + key, language));
        }
    }

    private static String labelOf(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "text" -> "text";
            case "html" -> "content";
            case "datetime" -> "dateLabel";
            default -> "label";
        };
    }

    private static String text(JsonNode node, String attribute) {
        return node.path(attribute).asText();
    }
}

package org.hersys.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hersys.text.ModelTexts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The questions, as the Camunda Form {@code forms/questionnaire.form} has them: whoever changes the form changes the
 * pages. Each group is a screen of its own. The pages are made on the server, so that they work on any phone.
 */
@Component
class QuestionnaireForm {

    static final String FORM = "questionnaire";

    private final JsonNode form;
    private final ModelTexts texts;
    private final Map<String, List<Screen>> screens = new ConcurrentHashMap<>();

    QuestionnaireForm(ObjectMapper json, ModelTexts texts) {
        this.texts = texts;
        try (var file = new ClassPathResource("forms/" + FORM + ".form").getInputStream()) {
            this.form = json.readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** One question area. */
    record Screen(String title, List<Field> fields) {}

    /**
     * A question.
     *
     * @param type as in the form: textfield, textarea, number, datetime, radio, checklist, checkbox, dynamiclist
     * @param suffix unit, or empty
     * @param most longest text, 0 for no limit
     * @param rows questions of each entry of a dynamic list
     */
    record Field(
            String key,
            String type,
            String label,
            String suffix,
            boolean required,
            int most,
            List<Choice> choices,
            List<Field> rows) {}

    /** An answer to choose. */
    record Choice(String value, String label) {}

    /** The screens in a language; a text that is missing stays English. */
    List<Screen> in(Locale language) {
        return screens.computeIfAbsent(language.getLanguage(), tag -> read(language));
    }

    private List<Screen> read(Locale language) {
        List<Screen> read = new ArrayList<>();
        form.path("components").forEach(group -> {
            List<Field> fields = new ArrayList<>();
            group.path("components").forEach(part -> fields.add(field(part, language)));
            read.add(new Screen(
                    text(group.path("id").asText(), group.path("label").asText(), language), fields));
        });
        return List.copyOf(read);
    }

    private Field field(JsonNode part, Locale language) {
        String key = part.path("key").asText(part.path("path").asText());
        String label = part.path("type").asText().equals("datetime") ? "dateLabel" : "label";
        List<Choice> choices = new ArrayList<>();
        part.path("values").forEach(choice -> {
            String value = choice.path("value").asText();
            choices.add(new Choice(
                    value, text(key + "." + value, choice.path("label").asText(), language)));
        });
        List<Field> rows = new ArrayList<>();
        part.path("components").forEach(inner -> rows.add(field(inner, language)));
        String unit = part.path("appearance").path("suffixAdorner").asText();
        return new Field(
                key,
                part.path("type").asText(),
                text(key, part.path(label).asText(), language),
                unit.isEmpty() ? unit : text(key + ".suffix", unit, language),
                part.path("validate").path("required").asBoolean(),
                part.path("validate").path("maxLength").asInt(),
                choices,
                rows);
    }

    private String text(String key, String english, Locale language) {
        return texts.find("forms", FORM + "." + key, language).orElse(english);
    }
}

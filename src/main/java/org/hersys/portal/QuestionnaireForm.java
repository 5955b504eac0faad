package org.hersys.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hersys.policy.questions.QuestionWording;
import org.hersys.policy.questions.ShownWording;
import org.hersys.text.ModelTexts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The questions, worded and ordered as policy staff want them, otherwise as the Camunda Form {@code forms/questionnaire.form} has them: whoever changes the form changes the
 * pages. Each group is a screen of its own. The pages are made on the server, so that they work on any phone.
 */
@Component
class QuestionnaireForm {

    static final String FORM = "questionnaire";

    private final JsonNode form;
    private final ModelTexts texts;
    private final ShownWording shown;
    private final Map<Read, List<Screen>> screens = new ConcurrentHashMap<>();

    QuestionnaireForm(ObjectMapper json, ModelTexts texts, ShownWording shown) {
        this.texts = texts;
        this.shown = shown;
        try (var file = new ClassPathResource("forms/" + FORM + ".form").getInputStream()) {
            this.form = json.readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private record Read(String language, long wording) {}

    /** One question area. */
    record Screen(String title, List<Field> fields) {}

    /**
     * A question.
     *
     * @param type as in the form: textfield, textarea, number, datetime, radio, checklist, checkbox, dynamiclist
     * @param help a sentence below the question, or empty
     * @param suffix unit, or empty
     * @param most longest text, 0 for no limit
     * @param least smallest number, or null
     * @param greatest greatest number, or null
     * @param rows questions of each entry of a dynamic list
     */
    record Field(
            String key,
            String type,
            String label,
            String help,
            String suffix,
            boolean required,
            int most,
            BigDecimal least,
            BigDecimal greatest,
            List<Choice> choices,
            List<Field> rows) {}

    /** An answer to choose. */
    record Choice(String value, String label) {}

    /** The screens in a language as patients are shown them; a text that is missing stays English. */
    List<Screen> in(Locale language) {
        return screens.computeIfAbsent(
                new Read(language.getLanguage(), shown.version()), key -> in(language, shown.wording()));
    }

    /** The screens in a language, worded and ordered as given. */
    List<Screen> in(Locale language, QuestionWording wording) {
        List<Screen> read = new ArrayList<>();
        form.path("components").forEach(group -> {
            List<Field> fields = new ArrayList<>();
            group.path("components").forEach(part -> fields.add(field(part, language, wording)));
            fields.sort(Comparator.comparingInt(field -> wording.place(field.key())));
            read.add(new Screen(
                    text(group.path("id").asText(), group.path("label").asText(), language), fields));
        });
        return List.copyOf(read);
    }

    private Field field(JsonNode part, Locale language, QuestionWording wording) {
        String key = part.path("key").asText(part.path("path").asText());
        String label = part.path("type").asText().equals("datetime") ? "dateLabel" : "label";
        List<Choice> choices = new ArrayList<>();
        part.path("values").forEach(choice -> {
            String value = choice.path("value").asText();
            choices.add(new Choice(
                    value, text(key + "." + value, choice.path("label").asText(), language)));
        });
        List<Field> rows = new ArrayList<>();
        part.path("components").forEach(inner -> rows.add(field(inner, language, wording)));
        String unit = part.path("appearance").path("suffixAdorner").asText();
        return new Field(
                key,
                part.path("type").asText(),
                wording.find(key, language)
                        .orElseGet(() -> text(key, part.path(label).asText(), language)),
                wording.find(key + ".description", language).orElse(""),
                unit.isEmpty() ? unit : text(key + ".suffix", unit, language),
                part.path("validate").path("required").asBoolean(),
                part.path("validate").path("maxLength").asInt(),
                number(part.path("validate").path("min")),
                number(part.path("validate").path("max")),
                choices,
                rows);
    }

    private static BigDecimal number(JsonNode limit) {
        return limit.isNumber() ? limit.decimalValue() : null;
    }

    private String text(String key, String english, Locale language) {
        return texts.find("forms", FORM + "." + key, language).orElse(english);
    }
}

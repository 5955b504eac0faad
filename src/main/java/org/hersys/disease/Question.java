package org.hersys.disease;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A question that only this disease asks, as its Camunda Form has it.
 *
 * @param type of the component: textfield, textarea, number, datetime, select, radio, checklist or checkbox
 * @param suffix unit, or empty
 * @param least smallest number, or null
 * @param most greatest number, or null
 * @param decimals digits after the point
 * @param longest characters of a text
 */
public record Question(
        String key,
        String type,
        String label,
        String description,
        String suffix,
        boolean required,
        BigDecimal least,
        BigDecimal most,
        int decimals,
        int longest,
        List<Choice> choices) {

    private static final int LONGEST = 1000;

    /** An answer to choose. */
    public record Choice(String value, String label) {}

    /** The questions of a form, those in groups included. */
    public static List<Question> of(JsonNode form) {
        return parts(form.path("components")).stream()
                .flatMap(part -> part.has("key") ? java.util.stream.Stream.of(read(part)) : of(part).stream())
                .toList();
    }

    /** The word for one of the choices; the value itself where it is none. */
    public String word(String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    private static Question read(JsonNode part) {
        JsonNode limits = part.path("validate");
        return new Question(
                part.path("key").asText(),
                part.path("type").asText(),
                part.path("dateLabel").asText(part.path("label").asText()),
                part.path("description").asText(),
                part.path("appearance").path("suffixAdorner").asText(),
                limits.path("required").asBoolean(),
                limits.has("min") ? limits.path("min").decimalValue() : null,
                limits.has("max") ? limits.path("max").decimalValue() : null,
                part.path("decimalDigits").asInt(),
                limits.path("maxLength").asInt(LONGEST),
                parts(part.path("values")).stream()
                        .map(choice -> new Choice(
                                choice.path("value").asText(),
                                choice.path("label").asText()))
                        .toList());
    }

    private static List<JsonNode> parts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}

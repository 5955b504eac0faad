package org.hersys.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hersys.disease.Disease;
import org.hersys.disease.Diseases;
import org.hersys.text.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Fits the form of a notification to the disease: its code lists, without what must not be asked, with its own questions.
 * Where the disease is still to be chosen, the form holds every disease and shows the one that is chosen.
 */
@Component
class FormsOfDiseases {

    private static final Map<String, String> LISTS = Map.of(
            "diagnosisType", "diagnosisType",
            "method", "method",
            "specimen", "specimen",
            "result", "result",
            "symptoms", "symptom");

    private final Diseases diseases;
    private final Words words;

    FormsOfDiseases(Diseases diseases, Words words) {
        this.diseases = diseases;
        this.words = words;
    }

    /** The form for a disease that is known. */
    JsonNode of(JsonNode form, String disease) {
        return fitted(form, List.of(diseases.get(disease)));
    }

    /** The form on which the disease is chosen. */
    JsonNode any(JsonNode form) {
        ObjectNode fitted = fitted(form, diseases.all());
        ((ArrayNode) fitted.path("components")).insert(0, choice());
        return fitted;
    }

    private ObjectNode fitted(JsonNode form, List<Disease> shown) {
        ObjectNode fitted = form.deepCopy();
        ArrayNode components = (ArrayNode) fitted.path("components");
        fit(components, shown);
        shown.stream()
                .filter(disease -> !disease.questions().isEmpty())
                .forEach(disease ->
                        components.insert(Math.max(0, components.size() - 1), questions(disease, shown.size() > 1)));
        return fitted;
    }

    private void fit(ArrayNode components, List<Disease> shown) {
        for (int index = components.size() - 1; index >= 0; index--) {
            ObjectNode component = (ObjectNode) components.get(index);
            String key = component.path("key").asText();
            List<Disease> without =
                    shown.stream().filter(disease -> !disease.asks(key)).toList();
            if (without.size() == shown.size()) {
                components.remove(index);
            } else {
                hide(component, without);
                offer(component, LISTS.get(key), shown);
                if (component.path("components") instanceof ArrayNode inner) {
                    fit(inner, shown);
                }
            }
        }
    }

    private static void hide(ObjectNode component, List<Disease> without) {
        if (!without.isEmpty()) {
            String unasked = without.stream().map(FormsOfDiseases::isChosen).collect(Collectors.joining(" or "));
            String before = component.path("conditional").path("hide").asText().replaceFirst("^=", "");
            component
                    .withObject("/conditional")
                    .put("hide", before.isEmpty() ? "=" + unasked : "=(" + before + ") or " + unasked);
        }
    }

    private void offer(ObjectNode component, String list, List<Disease> shown) {
        if (list == null || !component.has("values")) {
            return;
        }
        if (shown.size() == 1) {
            component.set("values", options(list, shown.get(0).codes(list)));
            return;
        }
        component.remove("values");
        String offered = options(list, diseases.standard().codes(list)).toString();
        for (Disease disease : shown.subList(1, shown.size())) {
            offered = "if " + isChosen(disease) + " then " + options(list, disease.codes(list)) + " else " + offered;
        }
        component.put("valuesExpression", "=" + offered);
    }

    private ObjectNode choice() {
        ObjectNode choice = JsonNodeFactory.instance
                .objectNode()
                .put("id", "disease")
                .put("type", "select")
                .put("key", "disease")
                .put("label", words.say("notification.field.disease"))
                .put("defaultValue", diseases.standard().code());
        choice.withObject("/validate").put("required", true);
        choice.withObject("/layout").put("row", "diseaseRow").put("columns", 8);
        choice.set(
                "values",
                options("disease", diseases.all().stream().map(Disease::code).toList()));
        return choice;
    }

    /** The questions of its own; their answers go under the path {@code answers}. */
    private ObjectNode questions(Disease disease, boolean chosen) {
        ObjectNode group = JsonNodeFactory.instance
                .objectNode()
                .put("id", "own_" + disease.code())
                .put("type", "group")
                .put("path", "answers")
                .put("label", words.code("disease", disease.code()))
                .put("showOutline", true);
        group.withObject("/layout").put("row", "own_" + disease.code()).put("columns", 16);
        if (chosen) {
            group.withObject("/conditional").put("hide", "=not(" + isChosen(disease) + ")");
        }
        ArrayNode components = group.putArray("components");
        diseases.form(disease, LocaleContextHolder.getLocale())
                .path("components")
                .forEach(question -> {
                    ObjectNode own = question.deepCopy();
                    components.add(own.put("id", "own_" + question.path("id").asText()));
                });
        return group;
    }

    private ArrayNode options(String vocabulary, List<String> codes) {
        ArrayNode options = JsonNodeFactory.instance.arrayNode();
        codes.forEach(code ->
                options.addObject().put("label", words.code(vocabulary, code)).put("value", code));
        return options;
    }

    private static String isChosen(Disease disease) {
        return "disease = \"" + disease.code() + "\"";
    }
}

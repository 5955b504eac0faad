package org.hersys.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hersys.tasklist.FormRefused.Problem;

/** Holds answers to the choices a form offers; choices that come from data are the handler's to check. */
final class FormChoices {

    private final FieldTexts texts;
    private final List<Problem> problems = new ArrayList<>();

    private FormChoices(FieldTexts texts) {
        this.texts = texts;
    }

    /** A problem for each answer that the form does not offer. */
    static List<Problem> problems(JsonNode form, JsonNode answers, FieldTexts texts) {
        FormChoices choices = new FormChoices(texts);
        choices.compare(form, answers, "");
        return choices.problems;
    }

    private void compare(JsonNode parent, JsonNode answers, String path) {
        for (JsonNode component : parent.path("components")) {
            if ("dynamiclist".equals(component.path("type").asText())) {
                compareRows(component, answers, path);
            } else if (component.has("components")) {
                compare(component, answers, path);
            } else if (component.has("key") && component.path("values").isArray()) {
                String key = component.path("key").asText();
                compareOne(component, answers.path(key), path + key);
            }
        }
    }

    private void compareRows(JsonNode list, JsonNode answers, String path) {
        String name = list.path("path").asText();
        JsonNode rows = answers.path(name);
        for (int row = 0; row < rows.size(); row++) {
            compare(list, rows.path(row), path + name + "[" + row + "].");
        }
    }

    private void compareOne(JsonNode component, JsonNode answer, String path) {
        Set<String> offered = new HashSet<>();
        component
                .path("values")
                .forEach(choice -> offered.add(choice.path("value").asText()));
        if (answer.isArray()) {
            answer.forEach(single -> check(offered, single, path));
        } else {
            check(offered, answer, path);
        }
    }

    private void check(Set<String> offered, JsonNode answer, String path) {
        boolean unanswered =
                answer.isMissingNode() || answer.isNull() || answer.asText().isEmpty();
        if (!unanswered && !offered.contains(answer.asText())) {
            problems.add(new Problem(path, texts.text("tasklist.field.choice")));
        }
    }
}

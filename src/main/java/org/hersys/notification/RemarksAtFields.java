package org.hersys.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.hersys.disease.Disease;
import org.hersys.disease.Diseases;
import org.hersys.disease.Question;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Where in a notification the remark can stand with which it is sent back: at every field that its disease asks. */
@Component
class RemarksAtFields {

    /** The fact that holds the remark for the disease's own questions. */
    static final String FACT = "answersRemark";

    private static final String ANSWER = "answers.";

    private final Diseases diseases;

    RemarksAtFields(Diseases diseases) {
        this.diseases = diseases;
    }

    /** The fields of a disease's notification to which a remark can belong. */
    List<String> fields(String disease) {
        Disease declared = diseases.get(disease);
        return Stream.concat(
                        ContentInWords.FIELDS.stream().filter(declared::asks),
                        declared.questions().stream().map(question -> ANSWER + question.key()))
                .toList();
    }

    /** The form on which a notification is confirmed, with these fields to choose from. */
    JsonNode choosing(JsonNode form, String disease) {
        JsonNode fitted = form.deepCopy();
        for (JsonNode component : fitted.path("components")) {
            if ("remarkFields".equals(component.path("key").asText())) {
                offer((ArrayNode) component.path("values"), diseases.get(disease));
            }
        }
        return fitted;
    }

    private void offer(ArrayNode options, Disease disease) {
        for (int place = options.size() - 1; place >= 0; place--) {
            if (!disease.asks(options.path(place).path("value").asText())) {
                options.remove(place);
            }
        }
        for (Question question : diseases.questions(disease, LocaleContextHolder.getLocale())) {
            options.addObject().put("label", question.label()).put("value", ANSWER + question.key());
        }
    }

    /** The form on which it is corrected, with the remark under those of the disease's own questions that it belongs to. */
    static JsonNode saying(JsonNode form, Collection<String> remarked) {
        for (JsonNode group : form.path("components")) {
            if ("answers".equals(group.path("path").asText())) {
                group.path("components").forEach(question -> {
                    if (remarked.contains(ANSWER + question.path("key").asText())) {
                        String description = question.path("description").asText();
                        ((ObjectNode) question).put("description", (description + " {{" + FACT + "}}").strip());
                    }
                });
            }
        }
        return form;
    }
}

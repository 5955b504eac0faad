package org.hersys.tasklist.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Forms in the engine's shapes. */
@Component
class FormJson {

    private final ObjectMapper json;

    FormJson(ObjectMapper json) {
        this.json = json;
    }

    record FormRef(String key, String binding, Integer version) {}

    record Form(String key, FormRef camundaFormRef, String contextPath) {}

    record Variable(String type, Object value, Map<String, Object> valueInfo) {}

    static Form form(String id) {
        return new Form(null, new FormRef(id, "deployment", null), null);
    }

    /** What a form shows and the token it is sent back with, as variables; lists and objects are JSON in a text. */
    Map<String, Variable> variables(Map<String, Object> shown, String token) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        variables.put(SeamBody.FORM_TOKEN, new Variable("String", token, Map.of()));
        shown.forEach((key, value) -> variables.put(key, variable(json.valueToTree(value))));
        return variables;
    }

    private static Variable variable(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> new Variable("String", value.textValue(), Map.of());
            case BOOLEAN -> new Variable("Boolean", value.booleanValue(), Map.of());
            case NUMBER -> new Variable("Double", value.numberValue(), Map.of());
            case ARRAY, OBJECT -> new Variable("Json", value.toString(), Map.of());
            default -> new Variable("Null", null, Map.of());
        };
    }
}

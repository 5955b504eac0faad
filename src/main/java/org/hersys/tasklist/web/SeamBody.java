package org.hersys.tasklist.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.hersys.tasklist.Refusal;
import org.hersys.tasklist.Refusal.Reason;

/** Bodies as Tasklist sends them, read strictly: anything it never sends is refused. */
final class SeamBody {

    private static final Set<String> VARIABLE = Set.of("value", "type", "valueInfo");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
            .build();

    /** What a form is served with and sent back with, beside its fields. */
    static final String FORM_TOKEN = "formToken";

    private SeamBody() {}

    /** The body as an object without other keys than these. */
    static ObjectNode object(byte[] body, Set<String> allowed) {
        if (read(body) instanceof ObjectNode object && allowed.containsAll(keys(object))) {
            return object;
        }
        throw Refusal.because(Reason.MALFORMED);
    }

    /**
     * Answers of a form with the token it was served with.
     *
     * @param formToken or null where none was sent
     */
    record Sent(String formToken, ObjectNode answers) {}

    /** Answers and token, which is sent among them. */
    static Sent sent(byte[] body) {
        ObjectNode answers = answers(body);
        JsonNode token = answers.remove(FORM_TOKEN);
        return new Sent(token == null || !token.isTextual() ? null : token.textValue(), answers);
    }

    /** Answers of a form, sent as {@code {"variables":{"key":{"value":…,"type":…}}}}; a list arrives as JSON text. */
    static ObjectNode answers(byte[] body) {
        JsonNode variables = object(body, Set.of("variables")).path("variables");
        if (!variables.isObject()) {
            throw Refusal.because(Reason.MALFORMED);
        }
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> variable : variables.properties()) {
            answers.set(variable.getKey(), value(variable.getValue()));
        }
        return answers;
    }

    private static JsonNode value(JsonNode variable) {
        if (!(variable instanceof ObjectNode object) || !VARIABLE.containsAll(keys(object))) {
            throw Refusal.because(Reason.MALFORMED);
        }
        JsonNode value = object.path("value");
        if ("Json".equals(object.path("type").asText()) && value.isTextual()) {
            return read(value.textValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value;
    }

    private static Set<String> keys(ObjectNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(java.util.stream.Collectors.toSet());
    }

    private static JsonNode read(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (node == null || node.isMissingNode()) {
                throw Refusal.because(Reason.MALFORMED);
            }
            return node;
        } catch (IOException notJson) {
            throw Refusal.because(Reason.MALFORMED);
        }
    }
}

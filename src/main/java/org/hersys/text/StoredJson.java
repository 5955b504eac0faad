package org.hersys.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Values as they are stored in columns of JSON; what the product has written there it can read. */
@Component
public class StoredJson {

    private static final TypeReference<Map<String, Object>> BY_NAME = new TypeReference<>() {};

    private final ObjectMapper json;

    /** With the mapper that all JSON of the product is written by. */
    public StoredJson(ObjectMapper json) {
        this.json = json;
    }

    /** The value as text. */
    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** The value that was written as this text. */
    public <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The value of a plain type that was written as this text. */
    public <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The values by name that were written as this text. */
    public Map<String, Object> values(String text) {
        return read(text, BY_NAME);
    }
}

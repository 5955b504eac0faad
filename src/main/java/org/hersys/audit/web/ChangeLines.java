package org.hersys.audit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.hersys.access.AuditEntry.Change;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an entry says about fields, a line each: what it is about, or what stood there before and after. */
@Component
class ChangeLines {

    private static final String NOTHING = "–";

    private final ObjectMapper json;
    private final MessageSource texts;

    ChangeLines(ObjectMapper json, MessageSource texts) {
        this.json = json;
        this.texts = texts;
    }

    List<String> of(String changes, Locale language) {
        if (changes == null) {
            return List.of();
        }
        try {
            return json.readerFor(new TypeReference<List<Change>>() {}).<List<Change>>readValue(changes).stream()
                    .map(change -> line(change, language))
                    .toList();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String line(Change change, Locale language) {
        String field = texts.getMessage("audit.field." + change.field(), null, change.field(), language);
        return change.names()
                ? field + ": " + change.after()
                : "%s: %s → %s".formatted(field, shown(change.before()), shown(change.after()));
    }

    private static String shown(String value) {
        return value == null ? NOTHING : value;
    }
}

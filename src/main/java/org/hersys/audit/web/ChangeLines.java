package org.hersys.audit.web;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hersys.access.AuditEntry.Change;
import org.hersys.text.StoredJson;
import org.springframework.stereotype.Component;

/** What an entry says about fields, a line each: what it is about, or what stood there before and after. */
@Component
class ChangeLines {

    private static final String TASK = "task";

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final StoredJson json;
    private final NotedWords words;
    private final FormWords forms;

    ChangeLines(StoredJson json, NotedWords words, FormWords forms) {
        this.json = json;
        this.words = words;
        this.forms = forms;
    }

    List<String> of(String changes, Locale language) {
        if (changes == null) {
            return List.of();
        }
        List<Change> lines = json.read(changes, CHANGES);
        Map<String, String> form = lines.stream()
                .filter(change -> TASK.equals(change.field()))
                .findFirst()
                .map(change -> forms.of(change.after(), language))
                .orElse(Map.of());
        return lines.stream().map(change -> line(change, form, language)).toList();
    }

    private String line(Change change, Map<String, String> form, Locale language) {
        String field = words.label(form, change.field(), language);
        String after = words.value(form, change.field(), change.after(), language);
        return change.names()
                ? field + ": " + after
                : "%s: %s → %s".formatted(field, words.value(form, change.field(), change.before(), language), after);
    }
}

package org.hersys.casefile.web;

import java.util.EnumMap;
import java.util.Map;
import org.hersys.casefile.register.CaseCriteria;
import org.hersys.casefile.register.SearchField;
import org.hersys.casefile.register.SearchWords;

/**
 * What was typed to search for cases: into the one box, or into the fields of the form.
 *
 * @param typed by name of field, as it was typed
 * @param read what of it could be read
 */
public record SearchForm(Map<String, String> typed, CaseCriteria read) {

    /** Longer than anything that fits a field. */
    private static final int LONGEST = 200;

    static SearchForm of(Map<String, String> parameters) {
        if (parameters.containsKey("q")) {
            return of(SearchWords.read(parameters.get("q")));
        }
        Map<SearchField, String> read = new EnumMap<>(SearchField.class);
        Map<String, String> typed = new java.util.HashMap<>();
        for (SearchField field : SearchField.values()) {
            String text = parameters.getOrDefault(field.code(), "").strip();
            if (!text.isEmpty()) {
                typed.put(field.code(), text.length() > LONGEST ? text.substring(0, LONGEST) : text);
                field.read(text).ifPresent(value -> read.put(field, value));
            }
        }
        return new SearchForm(typed, new CaseCriteria(read));
    }

    static SearchForm of(CaseCriteria criteria) {
        Map<String, String> typed = new java.util.HashMap<>();
        criteria.fields().forEach((field, value) -> typed.put(field.code(), value));
        return new SearchForm(typed, criteria);
    }

    /** Whether something cannot be read. */
    public boolean hasProblems() {
        return typed.size() > read.fields().size();
    }

    /** Whether this field was typed and cannot be read. */
    public boolean isWrong(SearchField field) {
        return typed.containsKey(field.code()) && read.get(field) == null;
    }
}

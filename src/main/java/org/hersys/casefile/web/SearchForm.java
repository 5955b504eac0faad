package org.hersys.casefile.web;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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

    /** Whether something cannot be searched for. */
    public boolean hasProblems() {
        return Stream.of(SearchField.values()).anyMatch(field -> problem(field) != null);
    }

    /** The key of the sentence that says what is wrong with a field; null where nothing is. */
    public String problem(SearchField field) {
        String value = read.get(field);
        if (value == null) {
            String kind = "list.wrong." + field.kind().name().toLowerCase(Locale.ROOT);
            return !typed.containsKey(field.code())
                    ? null
                    : field.kind() == SearchField.Kind.TEXT ? kind + "." + field.code() : kind;
        }
        return field.beginning()
                        .map(read::get)
                        .filter(from -> from.compareTo(value) > 0)
                        .isPresent()
                ? "list.wrong.order"
                : null;
    }
}

package org.hersys.models;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the keys which a template ({@code {{name}}}) or a FEEL expression reads. */
final class FormTemplate {

    private static final Pattern TAG = Pattern.compile("\\{\\{([^}]*)}}");
    private static final Pattern NAME = Pattern.compile("\"[^\"]*\"|\\b([a-zA-Z][a-zA-Z0-9]*)\\b");
    private static final Set<String> WORDS =
            Set.of("this", "null", "not", "and", "or", "count", "true", "false", "if", "loop");

    private FormTemplate() {}

    static Set<String> keys(String template) {
        Set<String> keys = new TreeSet<>();
        Matcher tag = TAG.matcher(template);
        while (tag.find()) {
            keys.addAll(names(tag.group(1)));
        }
        return keys;
    }

    static Set<String> names(String expression) {
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(expression);
        while (name.find()) {
            if (name.group(1) != null && !WORDS.contains(name.group(1))) {
                names.add(name.group(1));
            }
        }
        return names;
    }
}

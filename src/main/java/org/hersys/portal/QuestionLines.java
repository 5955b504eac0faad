package org.hersys.portal;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.policy.questions.QuestionWording;
import org.hersys.portal.QuestionnaireForm.Field;
import org.springframework.stereotype.Component;

/** The questions of the questionnaire line by line, as policy staff word and move them. */
@Component
class QuestionLines {

    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);
    private static final String HELP = ".description";

    private final QuestionnaireForm form;

    QuestionLines(QuestionnaireForm form) {
        this.form = form;
    }

    /** A question to be worded; texts by language. */
    record Line(String key, boolean moves, Map<String, String> label, Map<String, String> help) {}

    /** A screen with its questions. */
    record Part(String title, List<Line> lines) {}

    /** A change in the reader's words; what is label, help or order. It waits in the session for the page that shows it. */
    record ShownChange(String question, String what, String language, String before, String after)
            implements Serializable {}

    /** Changes in the reader's words. */
    List<ShownChange> shown(List<QuestionWording.Change> changes, Locale reader) {
        Map<String, String> labels = new HashMap<>();
        questions(reader, QuestionWording.SHIPPED).forEach(field -> labels.put(field.key(), field.label()));
        return changes.stream().map(change -> shown(change, labels)).toList();
    }

    private static ShownChange shown(QuestionWording.Change change, Map<String, String> labels) {
        if (change.isOrder()) {
            return new ShownChange("", "order", "", named(change.before(), labels), named(change.after(), labels));
        }
        boolean help = change.key().endsWith(HELP);
        String key = help ? change.key().substring(0, change.key().length() - HELP.length()) : change.key();
        return new ShownChange(
                labels.getOrDefault(key, key),
                help ? "help" : "label",
                change.language(),
                change.before(),
                change.after());
    }

    private static String named(String keys, Map<String, String> labels) {
        return keys.isEmpty()
                ? null
                : Stream.of(keys.split(" "))
                        .map(key -> labels.getOrDefault(key, key))
                        .collect(Collectors.joining("\n"));
    }

    /** Texts as typed; what is as shipped, or left empty, is not kept, so that it follows the product. */
    QuestionWording worded(QuestionWording before, Map<String, String> typed) {
        QuestionWording worded = before;
        for (Locale language : LANGUAGES) {
            for (Field shipped : questions(language, QuestionWording.SHIPPED)) {
                for (String key : List.of(shipped.key(), shipped.key() + HELP)) {
                    String text = typed.get("text." + key + "." + language.getLanguage());
                    if (text != null) {
                        String asShipped = key.endsWith(HELP) ? shipped.help() : shipped.label();
                        boolean own = !text.isBlank() && !text.strip().equals(asShipped);
                        worded = worded.with(key, language.getLanguage(), own ? text.strip() : null);
                    }
                }
            }
        }
        return worded;
    }

    /** A question moved one place: its key, a colon, up or down. */
    QuestionWording moved(QuestionWording wording, String move) {
        String[] asked = move.split(":");
        return asked.length < 2
                ? wording
                : form.in(Locale.ENGLISH, wording).stream()
                        .map(screen -> screen.fields().stream().map(Field::key).toList())
                        .filter(keys -> keys.contains(asked[0]))
                        .findFirst()
                        .map(keys -> wording.moved(keys, asked[0], asked[1].equals("up") ? -1 : 1))
                        .orElse(wording);
    }

    /** The questions of each screen, to be worded in both languages. */
    List<Part> of(QuestionWording wording, Locale reader) {
        Map<String, Map<String, Field>> known = new HashMap<>();
        for (Locale language : LANGUAGES) {
            Map<String, Field> fields = new HashMap<>();
            questions(language, wording).forEach(field -> fields.put(field.key(), field));
            known.put(language.getLanguage(), fields);
        }
        return form.in(reader, wording).stream()
                .map(screen -> new Part(
                        screen.title(),
                        screen.fields().stream()
                                .flatMap(field -> Stream.concat(
                                        Stream.of(line(field, true, known)),
                                        field.rows().stream().map(inner -> line(inner, false, known))))
                                .toList()))
                .toList();
    }

    private static Line line(Field field, boolean moves, Map<String, Map<String, Field>> known) {
        Map<String, String> labels = new HashMap<>();
        Map<String, String> helps = new HashMap<>();
        known.forEach((language, fields) -> {
            labels.put(language, fields.get(field.key()).label());
            helps.put(language, fields.get(field.key()).help());
        });
        return new Line(field.key(), moves, labels, helps);
    }

    private List<Field> questions(Locale language, QuestionWording wording) {
        return form.in(language, wording).stream()
                .flatMap(screen -> screen.fields().stream())
                .flatMap(field -> Stream.concat(Stream.of(field), field.rows().stream()))
                .toList();
    }
}

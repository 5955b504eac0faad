package org.hersys.audit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.access.Names;
import org.hersys.text.Ages;
import org.hersys.text.Dates;
import org.hersys.text.ModelTexts;
import org.springframework.context.MessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Fields and what stood in them, in the words under which the reader knows them; what has no word stays as it is. */
@Component
class NotedWords {

    private static final Set<String> ORGANISATIONS = Set.of("organisation", "observer", "recipient", "office");
    /** Vocabularies of fields that are not named as their vocabulary. */
    private static final Map<String, String> VOCABULARIES = Map.of(
            "roles",
            "role",
            "scopes",
            "scope",
            "table",
            "decision",
            "state",
            "audit.state",
            "routeCertainty",
            "certainty",
            "symptoms",
            "symptom",
            "part",
            "case.tab",
            "duplicate",
            "duplicates.state");

    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}[0-9.:]*(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ANSWER = Pattern.compile("(?<=\":)(true|false)(?=[,}])");
    private static final Pattern KEY = Pattern.compile("\"([A-Za-z]+)\":");
    private static final Pattern CODES =
            Pattern.compile("\\[?\"?[A-Za-z][A-Za-z0-9:_]*(\"?[,;] ?\"?[A-Za-z][A-Za-z0-9:_]*)*\"?]?");

    private final MessageSource texts;
    private final ModelTexts models;
    private final Dates dates;
    private final Names names;
    private final Ages ages;
    private final List<String> processes;

    NotedWords(MessageSource texts, ModelTexts models, Dates dates, Names names, Ages ages) {
        this.texts = texts;
        this.models = models;
        this.dates = dates;
        this.names = names;
        this.ages = ages;
        this.processes = processes();
    }

    /** What a field is called; {@code form} holds the words of the form in which it stood, if it was one. */
    String label(Map<String, String> form, String field, Locale language) {
        String found = form.get(field);
        for (String key : List.of("audit.field.", "fact.", "notification.field.")) {
            found = found == null ? find(key + field, language) : found;
        }
        return found == null ? field : found;
    }

    /** What stood in it. */
    String value(Map<String, String> form, String field, String value, Locale language) {
        if (value == null || "[]".equals(value) || "{}".equals(value)) {
            return "–";
        }
        if ("task".equals(field)) {
            return task(value, language);
        }
        if ("age".equals(field)) {
            return ages.of(null, value);
        }
        if (ORGANISATIONS.contains(field)) {
            return names.organisation(value);
        }
        if (DAY.matcher(value).matches()) {
            return day(value);
        }
        if (MOMENT.matcher(value).matches()) {
            return dates.dateTime(OffsetDateTime.parse(value));
        }
        if (KEY.matcher(value).find()) {
            return rows(form, value, language);
        }
        return CODES.matcher(value).matches()
                ? Arrays.stream(value.replaceAll("[\\[\\]\" ]", "").split("[,;]"))
                        .map(code -> code(form, field, code, language))
                        .collect(Collectors.joining(", "))
                : value;
    }

    /** Rows that were typed, perhaps cut at their end: each question with its answer. */
    private String rows(Map<String, String> form, String value, Locale language) {
        String said = ANSWER.matcher(value)
                .replaceAll(answer -> find("true".equals(answer.group()) ? "word.yes" : "word.no", language));
        return KEY.matcher(said)
                .replaceAll(key -> Matcher.quoteReplacement(label(form, key.group(1), language) + ": "))
                .replaceAll("[\\[\\]{}\"]", "")
                .replace(",", ", ");
    }

    private String code(Map<String, String> form, String field, String code, Locale language) {
        String found = form.get(field + "." + code);
        found = found == null
                ? find(VOCABULARIES.getOrDefault(field, field) + "." + code.replace(':', '_'), language)
                : found;
        if (found == null && ("true".equals(code) || "yes".equals(code))) {
            return find("word.yes", language);
        }
        if (found == null && ("false".equals(code) || "no".equals(code))) {
            return find("word.no", language);
        }
        return found == null ? code : found;
    }

    private String task(String task, Locale language) {
        String element = "userTask_" + task;
        return processes.stream()
                .map(process -> models.nameOf(process, element, language))
                .filter(name -> !name.equals(element))
                .findFirst()
                .orElse(task);
    }

    private String day(String value) {
        try {
            return dates.date(LocalDate.parse(value));
        } catch (DateTimeParseException noDay) {
            return value;
        }
    }

    private String find(String key, Locale language) {
        String found = texts.getMessage(key, null, "", language);
        return found == null || found.isEmpty() ? null : found;
    }

    /** The processes of the product, such as {@code manageCase}. */
    private static List<String> processes() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn"))
                    .map(file -> camel(file.getFilename().replace(".bpmn", "")))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String camel(String file) {
        return Pattern.compile("-([a-z])").matcher(file).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }
}

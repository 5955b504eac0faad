package org.hersys.portal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hersys.portal.QuestionnaireForm.Choice;
import org.hersys.portal.QuestionnaireForm.Field;
import org.springframework.util.MultiValueMap;

/** What one screen of the questionnaire sent, read by the form's questions: other keys and other codes are left out. */
final class QuestionnaireAnswers {

    /** A list of contacts longer than this is not typed on a phone. */
    static final int MOST_ROWS = 50;

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, String> problems = new HashMap<>();

    private QuestionnaireAnswers() {}

    static QuestionnaireAnswers read(List<Field> fields, MultiValueMap<String, String> sent) {
        QuestionnaireAnswers answers = new QuestionnaireAnswers();
        fields.forEach(field -> answers.values.put(field.key(), answers.value(field, "", sent)));
        return answers;
    }

    /** Answers by key, as JSON has them; null where nothing was said. */
    Map<String, Object> values() {
        return values;
    }

    /** Keys of texts by field, for answers that cannot be read. */
    Map<String, String> problems() {
        return problems;
    }

    private Object value(Field field, String prefix, MultiValueMap<String, String> sent) {
        String name = prefix + field.key();
        String typed = sent.getFirst(name) == null ? "" : sent.getFirst(name).strip();
        return switch (field.type()) {
            case "checklist" -> chosen(field, sent.getOrDefault(name, List.of()));
            case "radio" -> chosen(field, List.of(typed)).stream().findFirst().orElse(null);
            case "checkbox" -> sent.containsKey(name) ? Boolean.TRUE : null;
            case "number" -> typed.isEmpty() ? null : number(name, typed);
            case "datetime" -> typed.isEmpty() ? null : day(name, typed);
            case "dynamiclist" -> rows(field, sent);
            default -> typed.isEmpty() ? null : text(field, name, typed);
        };
    }

    private static List<String> chosen(Field field, List<String> sent) {
        return field.choices().stream()
                .map(Choice::value)
                .filter(sent::contains)
                .toList();
    }

    private Object number(String name, String typed) {
        try {
            return new BigDecimal(
                    Normalizer.normalize(typed, Normalizer.Form.NFKC).replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            problems.put(name, "portal.problem.number");
            return null;
        }
    }

    private Object day(String name, String typed) {
        try {
            return LocalDate.parse(Normalizer.normalize(typed, Normalizer.Form.NFKC)
                            .replace('/', '-')
                            .replaceAll("-(\\d)(?=-|$)", "-0$1"))
                    .toString();
        } catch (DateTimeParseException notADay) {
            problems.put(name, "portal.problem.day");
            return null;
        }
    }

    private Object text(Field field, String name, String typed) {
        if (field.most() > 0 && typed.length() > field.most()) {
            problems.put(name, "portal.problem.long");
        }
        return typed;
    }

    /** Rows that say nothing are left out; fields are named contacts[0].name. */
    private List<Map<String, Object>> rows(Field list, MultiValueMap<String, String> sent) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int row = 0; row < MOST_ROWS && sent.containsKey(list.key() + "[" + row + "]"); row++) {
            String prefix = list.key() + "[" + row + "].";
            Map<String, Object> entry = new LinkedHashMap<>();
            list.rows().forEach(field -> entry.put(field.key(), value(field, prefix, sent)));
            boolean says = entry.values().stream().anyMatch(said -> said != null);
            if (says && !sent.containsKey(prefix + "remove")) {
                for (Field field : list.rows()) {
                    if (field.required() && entry.get(field.key()) == null) {
                        problems.putIfAbsent(
                                list.key() + "[" + rows.size() + "]." + field.key(), "portal.problem.required");
                    }
                }
                rows.add(entry);
            }
        }
        return rows;
    }
}

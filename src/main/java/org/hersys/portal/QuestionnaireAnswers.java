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
import java.util.Optional;
import org.hersys.portal.QuestionnaireForm.Choice;
import org.hersys.portal.QuestionnaireForm.Field;
import org.springframework.util.MultiValueMap;

/** What one screen of the questionnaire sent, read by the form's questions: other keys and other codes are left out. */
final class QuestionnaireAnswers {

    /** A list of contacts longer than this is not typed on a phone. */
    static final int MOST_ROWS = 50;

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, String> problems = new HashMap<>();
    private final Map<String, String> typed = new HashMap<>();

    private QuestionnaireAnswers() {}

    static QuestionnaireAnswers read(List<Field> fields, MultiValueMap<String, String> sent) {
        QuestionnaireAnswers answers = new QuestionnaireAnswers();
        fields.forEach(field -> answers.values.put(field.key(), answers.value(field, "", "", sent)));
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

    /** What was typed into fields whose answer cannot be kept; it is shown again to be mended. */
    Map<String, String> typed() {
        return typed;
    }

    /**
     * The answer to a question.
     *
     * @param prefix before the field's name in what was sent
     * @param shown before the field's name on the page that answers, where rows have moved up
     */
    private Object value(Field field, String prefix, String shown, MultiValueMap<String, String> sent) {
        String name = prefix + field.key();
        String said = sent.getFirst(name) == null ? "" : sent.getFirst(name).strip();
        String place = shown + field.key();
        return switch (field.type()) {
            case "checklist" -> chosen(field, sent.getOrDefault(name, List.of()));
            case "radio" -> chosen(field, List.of(said)).stream().findFirst().orElse(null);
            case "checkbox" -> sent.containsKey(name) ? Boolean.TRUE : null;
            case "number" -> said.isEmpty() ? null : number(field, place, said);
            case "datetime" -> said.isEmpty() ? null : day(place, said);
            case "dynamiclist" -> rows(field, sent);
            default -> said.isEmpty() ? null : text(field, place, said);
        };
    }

    private static List<String> chosen(Field field, List<String> sent) {
        return field.choices().stream()
                .map(Choice::value)
                .filter(sent::contains)
                .toList();
    }

    private Object number(Field field, String place, String said) {
        Optional<BigDecimal> number = TypedValues.number(said);
        if (number.isEmpty()) {
            return unclear(place, said, "portal.problem.number");
        }
        boolean small = field.least() != null && number.get().compareTo(field.least()) < 0;
        boolean great = field.greatest() != null && number.get().compareTo(field.greatest()) > 0;
        return small || great ? unclear(place, said, "portal.problem.range") : number.get();
    }

    private Object day(String place, String said) {
        try {
            return LocalDate.parse(Normalizer.normalize(said, Normalizer.Form.NFKC)
                            .replaceAll("[/.年月년월]\\s*", "-")
                            .replaceAll("[日일]$", "")
                            .replaceAll("-(\\d)(?=-|$)", "-0$1"))
                    .toString();
        } catch (DateTimeParseException notADay) {
            return unclear(place, said, "portal.problem.day");
        }
    }

    private Object unclear(String place, String said, String problem) {
        problems.put(place, problem);
        typed.put(place, said);
        return null;
    }

    private Object text(Field field, String place, String said) {
        if (field.most() > 0 && said.length() > field.most()) {
            problems.put(place, "portal.problem.long");
        }
        return said;
    }

    /** Rows that say nothing are left out; fields are named contacts[0].name. */
    private List<Map<String, Object>> rows(Field list, MultiValueMap<String, String> sent) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int row = 0; row < MOST_ROWS && sent.containsKey(list.key() + "[" + row + "]"); row++) {
            String prefix = list.key() + "[" + row + "].";
            boolean says = list.rows().stream()
                    .map(field -> sent.getFirst(prefix + field.key()))
                    .anyMatch(said -> said != null && !said.isBlank());
            if (says && !sent.containsKey(prefix + "remove")) {
                rows.add(entry(list, prefix, list.key() + "[" + rows.size() + "].", sent));
            }
        }
        return rows;
    }

    private Map<String, Object> entry(Field list, String prefix, String shown, MultiValueMap<String, String> sent) {
        Map<String, Object> entry = new LinkedHashMap<>();
        for (Field field : list.rows()) {
            entry.put(field.key(), value(field, prefix, shown, sent));
            if (field.required() && entry.get(field.key()) == null) {
                problems.putIfAbsent(shown + field.key(), "portal.problem.required");
            }
        }
        return entry;
    }
}

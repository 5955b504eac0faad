package org.hersys.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hersys.disease.Disease;
import org.hersys.disease.Question;
import org.hersys.text.TypedDay;
import org.hersys.text.WrittenDay;

/**
 * The disease that is notified, and what was typed for the questions that only it asks.
 *
 * @param questions in the reader's words
 * @param typed by key; several texts where several answers may be chosen
 */
public record DiseaseAnswers(Disease disease, List<Question> questions, Map<String, List<String>> typed) {

    /** Field of the problem of an answer, without its key. */
    public static final String FIELD = "answers.";

    /** What was typed for a question; empty where nothing was. */
    public String one(String key) {
        return all(key).stream().findFirst().orElse("");
    }

    /** What was chosen for a question. */
    public List<String> all(String key) {
        return typed.getOrDefault(key, List.of());
    }

    /** Whether something was typed or chosen. */
    public boolean says(String key) {
        return all(key).stream().anyMatch(text -> !text.isBlank());
    }

    /** Whether every question that must be answered is, and none of the fields named is one of them. */
    public boolean isWhole(Set<String> wrong) {
        return questions.stream()
                .filter(Question::required)
                .map(Question::key)
                .allMatch(key -> says(key) && !wrong.contains(FIELD + key));
    }

    /** The answers as the form would send them; what cannot be read goes as it was typed and is named as a problem. */
    ObjectNode json(LocalDate today) {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        questions.stream().filter(question -> says(question.key())).forEach(question -> {
            String key = question.key();
            switch (question.type()) {
                case "checklist" -> all(key).forEach(answers.withArray("/" + key)::add);
                case "checkbox" -> answers.put(key, true);
                case "number" -> number(answers, key);
                case "datetime" -> answers.put(key, day(one(key), today));
                default -> answers.put(key, one(key));
            }
        });
        return answers;
    }

    private void number(ObjectNode answers, String key) {
        String text = Normalizer.normalize(one(key), Normalizer.Form.NFKC).strip();
        if (text.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?")) {
            answers.put(key, new BigDecimal(text));
        } else {
            answers.put(key, text);
        }
    }

    private static String day(String text, LocalDate today) {
        return TypedDay.read(text, today) instanceof WrittenDay.Day found
                ? found.day().toString()
                : text;
    }
}

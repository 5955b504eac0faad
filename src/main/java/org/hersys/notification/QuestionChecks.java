package org.hersys.notification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hersys.disease.Question;

/**
 * Answers to the questions of a disease, held to what its form says of them: required, type, limits, choices, no day in
 * the future. Answers are named {@code answers.<key>}.
 */
public final class QuestionChecks {

    static final String FIELD = "answers.";

    private final LocalDate today;
    private final Problems problems;

    /** Checks that note what they find in {@code problems}. */
    public QuestionChecks(LocalDate today, Problems problems) {
        this.today = today;
        this.problems = problems;
    }

    /** Notes each answer that does not fit its question, and answers to questions that nobody asked. */
    public void check(List<Question> questions, Map<String, Object> answers) {
        Set<String> asked = questions.stream().map(Question::key).collect(Collectors.toSet());
        problems.require(asked.containsAll(answers.keySet()), "answers", "notification.problem.noSuchQuestion");
        questions.forEach(question -> check(question, answers));
    }

    private void check(Question question, Map<String, Object> answers) {
        String field = FIELD + question.key();
        Object answer = answers.get(question.key());
        if (question.required()) {
            problems.required(field, answer);
        }
        if (answer != null) {
            switch (question.type()) {
                case "number" -> number(field, question, answer);
                case "datetime" -> checkDay(field, answer);
                case "select", "radio" -> chosen(field, question, List.of(answer));
                case "checklist" -> chosen(field, question, answer instanceof List<?> list ? list : List.of(answer));
                case "checkbox" -> problems.require(answer instanceof Boolean, field, "tasklist.field.choice");
                default -> text(field, question, answer);
            }
        }
    }

    private void number(String field, Question question, Object answer) {
        Optional<BigDecimal> number = answer instanceof Number said
                ? Optional.of(new BigDecimal(said.toString()).stripTrailingZeros())
                : Optional.empty();
        problems.require(number.isPresent(), field, "tasklist.field.number");
        number.ifPresent(said -> {
            problems.require(said.scale() <= question.decimals(), field, "problem.wholeNumber");
            problems.require(
                    (question.least() == null || said.compareTo(question.least()) >= 0)
                            && (question.most() == null || said.compareTo(question.most()) <= 0),
                    field,
                    "problem.range",
                    question.least(),
                    question.most());
        });
    }

    private void checkDay(String field, Object answer) {
        Optional<LocalDate> day = day(answer);
        problems.require(day.isPresent(), field, "tasklist.field.date");
        day.ifPresent(said -> problems.notInFuture(field, said, today));
    }

    private void chosen(String field, Question question, List<?> answers) {
        Set<Object> offered =
                question.choices().stream().map(Question.Choice::value).collect(Collectors.toSet());
        problems.require(offered.containsAll(answers), field, "problem.unknownCode");
    }

    private void text(String field, Question question, Object answer) {
        problems.require(answer instanceof String, field, "tasklist.field.text");
        if (answer instanceof String text && "textarea".equals(question.type())) {
            problems.text(field, text, question.longest());
        } else if (answer instanceof String line) {
            problems.line(field, line, question.longest());
        }
    }

    static Optional<LocalDate> day(Object answer) {
        try {
            return Optional.of(LocalDate.parse(String.valueOf(answer)));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}

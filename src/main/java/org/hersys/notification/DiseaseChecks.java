package org.hersys.notification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hersys.disease.Disease;
import org.hersys.disease.Question;

/**
 * What a disease declares: which fields it requires and which must not be asked, answers to its own questions as its form
 * asks them, the order of its days. Answers are named {@code answers.<key>}.
 */
final class DiseaseChecks {

    private static final String FIELD = "answers.";

    private final NotificationContent content;
    private final Disease disease;
    private final LocalDate today;
    private final Problems problems;

    DiseaseChecks(NotificationContent content, Disease disease, LocalDate today, Problems problems) {
        this.content = content;
        this.disease = disease;
        this.today = today;
        this.problems = problems;
    }

    void check() {
        Map<String, Object> said = content.said();
        disease.notAsked()
                .forEach(field -> problems.require(!said.containsKey(field), field, "notification.problem.notAsked"));
        disease.required().forEach(field -> problems.required(field, said.get(field)));
        Set<String> asked = disease.questions().stream().map(Question::key).collect(Collectors.toSet());
        problems.require(
                asked.containsAll(content.answers().keySet()), "answers", "notification.problem.noSuchQuestion");
        disease.questions().forEach(this::check);
        disease.order().forEach(pair -> ordered(pair.get(0), pair.get(1)));
    }

    private void check(Question question) {
        String field = FIELD + question.key();
        Object answer = content.answers().get(question.key());
        if (question.required()) {
            problems.required(field, answer);
        }
        if (answer != null) {
            switch (question.type()) {
                case "number" -> number(field, question, answer);
                case "datetime" -> day(field, answer);
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

    private void day(String field, Object answer) {
        Optional<LocalDate> day = read(answer);
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

    private void ordered(String earlier, String later) {
        Optional<LocalDate> first = day(earlier);
        Optional<LocalDate> second = day(later);
        problems.require(
                first.isEmpty() || second.isEmpty() || !first.get().isAfter(second.get()),
                content.answers().containsKey(later) ? FIELD + later : later,
                "notification.problem.outOfOrder");
    }

    private Optional<LocalDate> day(String field) {
        Map<String, Object> answers = content.answers();
        return answers.containsKey(field) ? read(answers.get(field)) : Optional.ofNullable(content.day(field));
    }

    private static Optional<LocalDate> read(Object answer) {
        try {
            return Optional.of(LocalDate.parse(String.valueOf(answer)));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}

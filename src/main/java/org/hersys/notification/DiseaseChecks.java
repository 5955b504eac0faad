package org.hersys.notification;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hersys.disease.Disease;

/**
 * What a disease declares: which fields it requires and which must not be asked, answers to its own questions as its form
 * asks them, the order of its days.
 */
final class DiseaseChecks {

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
        new QuestionChecks(today, problems).check(disease.questions(), content.answers());
        disease.order().forEach(pair -> ordered(pair.get(0), pair.get(1)));
    }

    private void ordered(String earlier, String later) {
        Optional<LocalDate> first = day(earlier);
        Optional<LocalDate> second = day(later);
        problems.require(
                first.isEmpty() || second.isEmpty() || !first.get().isAfter(second.get()),
                content.answers().containsKey(later) ? QuestionChecks.FIELD + later : later,
                "notification.problem.outOfOrder");
    }

    private Optional<LocalDate> day(String field) {
        Map<String, Object> answers = content.answers();
        return answers.containsKey(field)
                ? QuestionChecks.day(answers.get(field))
                : Optional.ofNullable(content.day(field));
    }
}

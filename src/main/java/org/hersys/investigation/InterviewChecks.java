package org.hersys.investigation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hersys.notification.NotificationCodes;
import org.hersys.notification.Problems;
import org.hersys.tasklist.FormOutcome.FieldProblem;

/** Whether what a patient is said to have answered can be true. */
final class InterviewChecks {

    /** In the order in which they are asked for. */
    static final List<String> RISK_FACTORS = List.of(
            "respiratoryChronic",
            "diabetes",
            "hypertension",
            "cardiovascular",
            "cerebrovascular",
            "kidney",
            "dialysis",
            "cancer",
            "obesity",
            "immunosuppressed",
            "transplant",
            "smoking",
            "dyslipidemia",
            "hiv",
            "pregnantLate");

    private static final Set<String> YES_NO_UNKNOWN = Set.of("yes", "no", "unknown");
    private static final Set<String> CERTAINTIES = Set.of("confirmed", "presumed", "unknown");

    private InterviewChecks() {}

    /** Every problem of the answers, contacts aside. The birth date may be unknown (null). */
    static List<FieldProblem> problems(InterviewAnswers answers, LocalDate birthDate, LocalDate today) {
        Problems problems = new Problems();
        problems.notInFuture("onsetOn", answers.onsetOn(), today);
        problems.require(
                answers.onsetOn() == null
                        || birthDate == null
                        || !answers.onsetOn().isBefore(birthDate),
                "onsetOn",
                "notification.problem.beforeBirth");
        within(problems, "temperature", answers.temperature(), 30, 45);
        within(problems, "spo2", decimal(answers.spo2()), 50, 100);
        within(problems, "bmi", answers.bmi(), 5, 100);
        within(problems, "pregnancyWeeks", decimal(answers.pregnancyWeeks()), 0, 45);
        codes(problems, answers);
        problems.text("movements", answers.movements(), 4000);
        problems.text("infectionRoute", answers.infectionRoute(), 2000);
        problems.text("note", answers.note(), 4000);
        return problems.list();
    }

    private static void codes(Problems problems, InterviewAnswers answers) {
        problems.allOf("symptoms", answers.symptoms(), NotificationCodes.SYMPTOMS);
        problems.allOf("riskFactors", answers.riskFactors(), Set.copyOf(RISK_FACTORS));
        problems.oneOf("dyspnoea", answers.dyspnoea(), YES_NO_UNKNOWN);
        problems.oneOf("oxygenNeeded", answers.oxygenNeeded(), YES_NO_UNKNOWN);
        problems.oneOf("livesAlone", answers.livesAlone(), YES_NO_UNKNOWN);
        problems.oneOf("livesWithRisk", answers.livesWithRisk(), YES_NO_UNKNOWN);
        problems.oneOf("needsCare", answers.needsCare(), YES_NO_UNKNOWN);
        problems.oneOf("canIsolate", answers.canIsolate(), YES_NO_UNKNOWN);
        problems.oneOf("careFacility", answers.careFacility(), YES_NO_UNKNOWN);
        problems.oneOf("routeCertainty", answers.routeCertainty(), CERTAINTIES);
    }

    private static void within(Problems problems, String field, BigDecimal value, int least, int most) {
        problems.require(
                value == null
                        || value.compareTo(BigDecimal.valueOf(least)) >= 0
                                && value.compareTo(BigDecimal.valueOf(most)) <= 0,
                field,
                "investigation.problem.outside",
                least,
                most);
    }

    private static BigDecimal decimal(Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}

package org.hersys.observation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hersys.tasklist.FormOutcome.FieldProblem;

/**
 * Whether what is reported can be. The limits are wider than any living patient at home and narrower than a slip of
 * the finger: 45 °C or an SpO2 of 30 is a typing or measuring error, and is asked back rather than kept. Our own
 * choice, no source.
 */
final class ReportChecks {

    /** Codes of symptoms, as in docs/glossary.md. */
    static final Set<String> SYMPTOMS = Set.of(
            "fever",
            "cough",
            "respiratory",
            "pneumonia",
            "malaise",
            "headache",
            "nausea",
            "diarrhea",
            "conjunctivitis",
            "smellTaste",
            "soreThroat",
            "runnyNose",
            "breathless",
            "other");

    private static final int WARMEST = 43;
    private static final int COLDEST = 33;
    private static final int LEAST_OXYGEN = 50;

    private ReportChecks() {}

    static List<FieldProblem> problems(HealthReport report) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!report.reached()) {
            return problems;
        }
        if (report.temperature() != null && !within(report.temperature(), COLDEST, WARMEST)) {
            problems.add(new FieldProblem("temperature", "observation.problem.temperature"));
        }
        if (report.spo2() != null && !within(BigDecimal.valueOf(report.spo2()), LEAST_OXYGEN, 100)) {
            problems.add(new FieldProblem("spo2", "observation.problem.spo2"));
        }
        if (!SYMPTOMS.containsAll(report.symptoms())) {
            problems.add(new FieldProblem("symptoms", "problem.unknownCode"));
        }
        if (!EmergencySigns.areKnown(report.emergencySigns())) {
            problems.add(new FieldProblem("emergencySigns", "problem.unknownCode"));
        }
        if (!saysSomething(report)) {
            problems.add(new FieldProblem("reached", "observation.problem.empty"));
        }
        return problems;
    }

    private static boolean within(BigDecimal value, int least, int most) {
        return value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static boolean saysSomething(HealthReport report) {
        return report.temperature() != null
                || report.spo2() != null
                || report.pulse() != null
                || report.improving() != null
                || report.antipyretic() != null
                || !report.symptoms().isEmpty()
                || !report.emergencySigns().isEmpty();
    }
}

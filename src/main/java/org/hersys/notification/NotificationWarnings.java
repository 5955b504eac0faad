package org.hersys.notification;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is unusual in a notification. The limits are our own choice: rare enough to ask, common enough not to forbid. */
final class NotificationWarnings {

    static final Set<String> CODES = Set.of(
            "onsetLongAgo",
            "sampledLongAgo",
            "diagnosedLongAgo",
            "negativeResult",
            "veryOld",
            "pregnantAge",
            "infectedLongAgo");

    private static final int ONSET_DAYS = 14;
    private static final int SAMPLING_DAYS = 7;
    private static final int DIAGNOSIS_DAYS = 14;
    private static final int INCUBATION_DAYS = 14;
    private static final int VERY_OLD = 110;
    private static final int YOUNGEST_MOTHER = 12;
    private static final int OLDEST_MOTHER = 55;

    private final List<Warning> found = new ArrayList<>();

    private final boolean byTest;

    private NotificationWarnings(boolean byTest) {
        this.byTest = byTest;
    }

    /**
     * Every warning, in the order of the form; at most one of a kind.
     *
     * @param byTest whether a person is a patient of this disease by a positive test
     */
    static List<Warning> of(NotificationContent said, boolean byTest, LocalDate today) {
        NotificationWarnings warnings = new NotificationWarnings(byTest);
        warnings.dates(said, today);
        warnings.person(said);
        return List.copyOf(warnings.found);
    }

    /** The warnings that nobody has accepted with a reason. */
    static List<Warning> open(NotificationContent said, boolean byTest, LocalDate today) {
        Map<String, String> reasons = reasons(said);
        return of(said, byTest, today).stream()
                .filter(warning -> reasons.getOrDefault(warning.code(), said.warningReason()) == null)
                .toList();
    }

    /** The warnings that hold and were accepted, each with its reason; a reason for anything else is dropped. */
    static List<AcceptedWarning> accepted(NotificationContent said, boolean byTest, LocalDate today) {
        Map<String, String> reasons = reasons(said);
        return of(said, byTest, today).stream()
                .map(warning ->
                        new AcceptedWarning(warning.code(), reasons.getOrDefault(warning.code(), said.warningReason())))
                .filter(warning -> warning.reason() != null)
                .toList();
    }

    private static Map<String, String> reasons(NotificationContent said) {
        Map<String, String> reasons = new LinkedHashMap<>();
        said.acceptedWarnings().stream()
                .filter(warning -> warning.reason() != null)
                .forEach(warning -> reasons.put(warning.warning(), warning.reason()));
        return reasons;
    }

    private void dates(NotificationContent said, LocalDate today) {
        warnIf(isLongBefore(said.onsetOn(), said.diagnosedOn(), ONSET_DAYS), "onsetLongAgo", "onsetOn");
        warnIf(isLongBefore(said.sampledOn(), said.diagnosedOn(), SAMPLING_DAYS), "sampledLongAgo", "sampledOn");
        warnIf(isLongBefore(said.diagnosedOn(), today, DIAGNOSIS_DAYS), "diagnosedLongAgo", "diagnosedOn");
        warnIf(
                isLongBefore(said.rest().infectedOn(), said.onsetOn(), INCUBATION_DAYS),
                "infectedLongAgo",
                "infectedOn");
    }

    private void person(NotificationContent said) {
        boolean established =
                byTest && Set.of("patient", "asymptomatic").contains(String.valueOf(said.diagnosisType()));
        warnIf(established && "negative".equals(said.result()), "negativeResult", "result");
        Integer age = age(said);
        warnIf(age != null && age > VERY_OLD, "veryOld", "birthDate");
        warnIf(
                said.pregnant() && age != null && (age < YOUNGEST_MOTHER || age > OLDEST_MOTHER),
                "pregnantAge",
                "pregnant");
    }

    private void warnIf(boolean unusual, String code, String field) {
        if (unusual) {
            found.add(new Warning(code, field));
        }
    }

    private static Integer age(NotificationContent said) {
        return said.birthDate() == null || said.diagnosedOn() == null
                ? null
                : Period.between(said.birthDate(), said.diagnosedOn()).getYears();
    }

    private static boolean isLongBefore(LocalDate earlier, LocalDate later, int days) {
        return earlier != null && later != null && earlier.plusDays(days).isBefore(later);
    }
}

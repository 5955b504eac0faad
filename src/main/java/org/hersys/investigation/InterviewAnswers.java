package org.hersys.investigation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hersys.contact.NewContact;

/** What a patient answered, by phone or at the door. Questions of yes or no are answered yes, no or unknown. */
record InterviewAnswers(
        LocalDate onsetOn,
        BigDecimal temperature,
        Integer spo2,
        String dyspnoea,
        String oxygenNeeded,
        List<String> symptoms,
        List<String> riskFactors,
        Integer pregnancyWeeks,
        BigDecimal bmi,
        String livesAlone,
        String livesWithRisk,
        String needsCare,
        String canIsolate,
        String careFacility,
        String movements,
        String infectionRoute,
        String routeCertainty,
        String note,
        List<NewContact> contacts) {

    InterviewAnswers {
        symptoms = kept(symptoms).stream().distinct().toList();
        riskFactors = kept(riskFactors).stream().distinct().toList();
        contacts = kept(contacts);
        movements = stripped(movements);
        infectionRoute = stripped(infectionRoute);
        note = stripped(note);
    }

    /** The only thing kept of an attempt that reached nobody. */
    InterviewAnswers noteAlone() {
        return new InterviewAnswers(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                note, null);
    }

    /** Whether anything was said about movements or the route of infection. */
    boolean hasExposure() {
        return movements != null || infectionRoute != null || routeCertainty != null;
    }

    private static <T> List<T> kept(List<T> answers) {
        return answers == null
                ? List.of()
                : answers.stream().filter(Objects::nonNull).toList();
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

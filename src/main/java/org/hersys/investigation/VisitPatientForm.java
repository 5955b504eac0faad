package org.hersys.investigation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hersys.contact.NewContact;

/**
 * Answers of the form visit-patient; see {@link InterviewAnswers}.
 *
 * @param found yes or no; after no only the note counts
 */
record VisitPatientForm(
        String found,
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

    InterviewAnswers answers() {
        return new InterviewAnswers(
                onsetOn,
                temperature,
                spo2,
                dyspnoea,
                oxygenNeeded,
                symptoms,
                riskFactors,
                pregnancyWeeks,
                bmi,
                livesAlone,
                livesWithRisk,
                needsCare,
                canIsolate,
                careFacility,
                movements,
                infectionRoute,
                routeCertainty,
                note,
                contacts);
    }
}

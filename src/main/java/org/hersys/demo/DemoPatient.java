package org.hersys.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An invented patient and how far the case has come.
 *
 * @param clinic login of who reports
 * @param stopBefore the user task at which the case stands; null for a case that has ended
 * @param said what the notification says besides the usual
 * @param choices answers that differ from the usual ones, by user task; lists are used up one by one
 */
record DemoPatient(
        String name,
        String kana,
        String sex,
        int age,
        boolean symptomatic,
        int daysAgo,
        String clinic,
        String stopBefore,
        Map<String, Object> said,
        Map<String, List<Map<String, Object>>> choices) {

    private static final String MINATO = "131032";
    private static final String SHINJUKU = "131041";

    /** Whether the person has a mobile number and so reports on their own; the others are called. */
    boolean reportsAlone() {
        return "userTask_recordObservation".equals(stopBefore) && age % 2 == 0;
    }

    /** Whether somebody without a mobile number wants no automatic calls; every third who is observed takes them. */
    boolean wantsNoCalls(int serial) {
        return isCalled(serial) && !("userTask_recordObservation".equals(stopBefore) && serial % 3 == 0);
    }

    /** Whether the case has come as far as the observation. */
    private boolean isObserved() {
        return stopBefore == null
                || List.of("userTask_recordObservation", "userTask_handleAlert", "userTask_approveRelease")
                        .contains(stopBefore);
    }

    /** What the notification says; every name, address and number is invented. */
    Map<String, Object> notification(LocalDate today, int serial) {
        LocalDate diagnosed = today.minusDays(daysAgo);
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("diagnosisType", symptomatic ? "patient" : "asymptomatic");
        answers.put("name", name);
        answers.put("kana", kana);
        answers.put("sex", sex);
        answers.put("birthDate", today.minusYears(age).minusDays(40L + serial).toString());
        answers.put("address", "東都架空区見本町" + (serial % 7 + 1) + "-" + (serial % 19 + 1) + "-" + serial);
        answers.put("phone", (isCalled(serial) ? "03-0000-%04d" : "090-0000-%04d").formatted(serial));
        answers.put("method", serial % 3 == 0 ? "antigenQualitative" : "nucleicAcid");
        answers.put("specimen", serial % 2 == 0 ? "saliva" : "nasopharyngeal");
        answers.put("sampledOn", diagnosed.toString());
        answers.put("result", "positive");
        answers.put("diagnosedOn", diagnosed.toString());
        if (symptomatic) {
            answers.put("onsetOn", diagnosed.minusDays(1 + serial % 3).toString());
            answers.put("symptoms", serial % 2 == 0 ? List.of("fever", "cough") : List.of("fever", "soreThroat"));
        }
        answers.put("rest", Map.of("municipality", serial % 3 == 0 ? SHINJUKU : MINATO));
        answers.put("hospitalised", false);
        answers.put("needsTreatment", false);
        answers.put("doctor", "架空 医師");
        answers.putAll(said);
        return answers;
    }

    /** Who is to be called, or visited, has no mobile phone; every third who waits for the interview waits with a link. */
    private boolean isCalled(int serial) {
        return "userTask_interviewPatient".equals(stopBefore) && serial % 3 != 0
                || choices.containsKey("userTask_interviewPatient")
                || isObserved() && !reportsAlone();
    }
}

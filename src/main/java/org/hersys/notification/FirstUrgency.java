package org.hersys.notification;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.hersys.disease.Diseases;
import org.hersys.policy.Deciding;
import org.springframework.stereotype.Component;

/**
 * How urgent a case is before anybody has spoken to the patient: the admission score on what the notification says.
 *
 * <p>Priority = 30 + 10 × points, within 0 to 90: −1 point is 20, none 30, the 5 points that mean admission 80. Above 90
 * is left for clocks that have run out. Pregnancy counts as late until the week is known.
 */
@Component
class FirstUrgency {

    private static final int LATE_PREGNANCY = 37;

    private final Diseases diseases;
    private final Deciding deciding;

    FirstUrgency(Diseases diseases, Deciding deciding) {
        this.diseases = diseases;
        this.deciding = deciding;
    }

    int of(NotificationContent content) {
        return priority(deciding.ask(diseases.get(content.disease()).table("urgency"), facts(content))
                .number("points"));
    }

    static int priority(int points) {
        return Math.max(0, Math.min(90, 30 + 10 * points));
    }

    private static Map<String, Object> facts(NotificationContent content) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("age", age(content.birthDate(), content.diagnosedOn()));
        facts.put("dialysis", false);
        facts.put("pregnancyWeeks", content.pregnant() ? LATE_PREGNANCY : 0);
        facts.put("pneumoniaExtent", content.symptoms().contains("pneumonia") ? "half" : "none");
        facts.put("oxygenNeeded", false);
        facts.put("looksSevere", false);
        facts.put("diabetes", false);
        facts.put("respiratoryChronic", false);
        facts.put("cardiovascular", false);
        facts.put("cancer", false);
        facts.put("hypertension", false);
        facts.put("immunosuppressed", false);
        facts.put("bmi", 0);
        facts.put("symptomatic", !"asymptomatic".equals(content.diagnosisType()));
        return facts;
    }

    private static Integer age(LocalDate birthDate, LocalDate day) {
        return birthDate == null ? null : Period.between(birthDate, day).getYears();
    }
}

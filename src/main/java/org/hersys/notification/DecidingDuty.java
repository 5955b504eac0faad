package org.hersys.notification;

import static org.hersys.text.Dates.JAPAN;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.disease.Disease;
import org.hersys.disease.Diseases;
import org.hersys.policy.Deciding;
import org.hersys.policy.RuleDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether a case must be notified in full, is only counted, or not at all, by the rules of the day it was reported. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DecidingDuty {

    private final Cases cases;
    private final Notifications notifications;
    private final Diseases diseases;
    private final Deciding deciding;
    private final RuleDate rules;
    private final CaseTimeline timeline;

    DecidingDuty(
            Cases cases,
            Notifications notifications,
            Diseases diseases,
            Deciding deciding,
            RuleDate rules,
            CaseTimeline timeline) {
        this.diseases = diseases;
        this.cases = cases;
        this.notifications = notifications;
        this.deciding = deciding;
        this.rules = rules;
        this.timeline = timeline;
    }

    /** Decides and records the duty: full, countOnly or none. */
    public String decide(long caseId) {
        Notification notification = notifications.current(caseId);
        CaseFile file = cases.get(caseId);
        Disease disease = diseases.get(file.disease());
        LocalDate reportedOn =
                notification.submittedAt().atZoneSameInstant(JAPAN).toLocalDate();
        Map<String, Object> facts = new HashMap<>();
        facts.put("reportedOn", rules.of(reportedOn));
        facts.put("diagnosisType", notification.diagnosisType());
        facts.put("result", notification.result());
        facts.put("hospitalised", notification.hospitalised());
        facts.put("age", cases.person(file).ageOn(notification.diagnosedOn()));
        facts.put("needsTreatment", notification.needsTreatment());
        // one question of the form asks for both: at risk of severe disease, and in need of medicine or new oxygen
        facts.put("severeRisk", notification.needsTreatment());
        facts.put("pregnant", notification.pregnant());
        disease.questions().stream()
                .filter(question -> !question.choices().isEmpty() || "number".equals(question.type()))
                .forEach(question -> facts.putIfAbsent(
                        question.key(), notification.content().answers().get(question.key())));
        String duty = deciding.decide(caseId, disease.table("duty"), facts).text("duty");
        notifications.owe(notification.id(), duty);
        timeline.add(caseId, "dutyDecided", "case", Map.of("duty", duty));
        return duty;
    }
}

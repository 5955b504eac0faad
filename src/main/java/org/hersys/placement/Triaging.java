package org.hersys.placement;

import java.util.Map;
import org.hersys.access.ActingAsSystem;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.disease.Diseases;
import org.hersys.placement.Condition.Care;
import org.hersys.policy.Deciding;
import org.hersys.policy.Decision;
import org.hersys.policy.DecisionRecords;
import org.hersys.policy.RuleDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the tables how ill a patient is, how much at risk, how urgent and where to, and keeps the answers. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Triaging {

    private static final String SECTION = "placement";

    private final TriageFacts facts;
    private final Diseases diseases;
    private final Deciding deciding;
    private final DecisionRecords records;
    private final Cases cases;
    private final CaseTimeline timeline;
    private final Stays stays;
    private final OperatingMode mode;
    private final RuleDate ruleDate;
    private final ActingAsSystem actingAsSystem;

    Triaging(
            TriageFacts facts,
            Diseases diseases,
            Deciding deciding,
            DecisionRecords records,
            Cases cases,
            CaseTimeline timeline,
            Stays stays,
            OperatingMode mode,
            RuleDate ruleDate,
            ActingAsSystem actingAsSystem) {
        this.facts = facts;
        this.diseases = diseases;
        this.deciding = deciding;
        this.records = records;
        this.cases = cases;
        this.timeline = timeline;
        this.stays = stays;
        this.mode = mode;
        this.ruleDate = ruleDate;
        this.actingAsSystem = actingAsSystem;
    }

    /** Grades the severity from interview and observations. */
    public String determineSeverity(long caseId) {
        CaseFile file = cases.get(caseId);
        return grade(file, facts.condition(file));
    }

    /** Grades anew because of intensive treatment; the hospital that records it may not see observations itself. */
    String regrade(long caseId, Care treatment) {
        return actingAsSystem.call(() -> {
            CaseFile file = cases.get(caseId);
            return grade(file, facts.condition(file).with(treatment));
        });
    }

    /** Adds up the points of the admission score and ranks the case by them. */
    public int scoreRisk(long caseId) {
        CaseFile file = cases.get(caseId);
        Decision answer = deciding.decide(
                caseId, table(file, "risk"), facts.condition(file).forRisk());
        int points = answer.number("points");
        cases.rank(caseId, points, Urgency.of(file.severity(), points).priority());
        timeline.add(caseId, "riskScored", SECTION, Map.of("points", points, "version", answer.version()));
        return points;
    }

    /** Ranks the case by severity and risk. */
    public int rankUrgency(long caseId) {
        CaseFile file = cases.get(caseId);
        int points = file.riskScore() == null ? 0 : file.riskScore();
        int priority = Urgency.of(file.severity(), points).priority();
        cases.rank(caseId, points, priority);
        return priority;
    }

    /** Recommends a place of care. */
    public String recommendPlacement(long caseId) {
        CaseFile file = cases.get(caseId);
        Map<String, Object> asked =
                facts.condition(file).forPlacement(mode.of(file), ruleDate.today(), file.severity(), file.riskScore());
        Decision answer = deciding.decide(caseId, table(file, "placement"), asked);
        timeline.add(
                caseId,
                "placementRecommended",
                SECTION,
                Map.of("placement", answer.text("placement"), "version", answer.version()));
        return answer.text("placement");
    }

    /** Whether the recommendation needs no review: the table must say so, and the patient must not have been placed before. */
    public boolean isClear(long caseId) {
        boolean clear = records.latest(caseId, table(cases.get(caseId), "placement"))
                .map(answer -> Boolean.TRUE.equals(answer.result().get("straightThrough")))
                .orElse(false);
        return clear && stays.of(caseId).isEmpty();
    }

    private String table(CaseFile file, String question) {
        return diseases.table(file.disease(), question);
    }

    private String grade(CaseFile file, Condition condition) {
        Decision answer = deciding.decide(file.id(), table(file, "severity"), condition.forSeverity(file.prefecture()));
        String severity = answer.text("severity");
        cases.grade(file.id(), severity);
        timeline.add(
                file.id(), "severityDetermined", SECTION, Map.of("severity", severity, "version", answer.version()));
        return severity;
    }
}

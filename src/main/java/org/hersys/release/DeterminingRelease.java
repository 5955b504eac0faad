package org.hersys.release;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.disease.Diseases;
import org.hersys.placement.InterviewAnswers;
import org.hersys.placement.Stay;
import org.hersys.placement.Stays;
import org.hersys.policy.Deciding;
import org.hersys.policy.Decision;
import org.hersys.policy.RuleDate;
import org.hersys.policy.TableTexts;
import org.hersys.text.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the table for the rule in force and applies it to the course of the illness. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DeterminingRelease {

    private static final int HOSPITAL_UNTIL_DAY = 7;

    private final ReleaseFacts facts;
    private final InterviewAnswers interviews;
    private final Stays stays;
    private final Releases releases;
    private final Cases cases;
    private final Diseases diseases;
    private final Deciding deciding;
    private final TableTexts tables;
    private final RuleDate ruleDate;
    private final Clock clock;

    DeterminingRelease(
            ReleaseFacts facts,
            InterviewAnswers interviews,
            Stays stays,
            Releases releases,
            Cases cases,
            Diseases diseases,
            Deciding deciding,
            TableTexts tables,
            RuleDate ruleDate,
            Clock clock) {
        this.facts = facts;
        this.interviews = interviews;
        this.stays = stays;
        this.releases = releases;
        this.cases = cases;
        this.diseases = diseases;
        this.deciding = deciding;
        this.tables = tables;
        this.ruleDate = ruleDate;
        this.clock = clock;
    }

    /**
     * What follows for a case now.
     *
     * @param earliest moment of release as far as known now
     * @param due whether all conditions are met
     * @param automatic whether the release needs nobody's approval
     */
    record Verdict(OffsetDateTime earliest, boolean due, boolean automatic, LocalDate ruleDate) {}

    /** Whether a release is to be offered: the rule is met and no extension by staff lasts. */
    public boolean isDue(long caseId) {
        CaseFile file = cases.get(caseId);
        deciding.decideOnce(caseId, table(file), inputs(file));
        return verdict(caseId).due();
    }

    /** The earliest release as far as known now; later where something is still to happen first. */
    public OffsetDateTime earliest(long caseId) {
        return verdict(caseId).earliest();
    }

    /** Determines the rule and keeps the answer with the case: automatic or review. */
    public String determine(long caseId) {
        CaseFile file = cases.get(caseId);
        deciding.decide(caseId, table(file), inputs(file));
        return verdict(caseId).automatic() ? "automatic" : "review";
    }

    /** What a patient may be told; nothing while no day is known from which to count. */
    Optional<ExpectingRelease.Expected> expected(long caseId) {
        CaseFile file = cases.get(caseId);
        IllnessCourse course = facts.course(file);
        if (course.dayZero() == null) {
            return Optional.empty();
        }
        Decision rule = deciding.ask(caseId, table(file), inputs(file));
        return Optional.of(new ExpectingRelease.Expected(
                verdict(caseId).earliest(),
                course.dayZero(),
                course.symptomatic() && course.onsetOn() != null,
                rule.rows().isEmpty()
                        ? null
                        : tables.why(
                                rule.decision(), rule.version(), rule.rows().get(0))));
    }

    Verdict verdict(long caseId) {
        CaseFile file = cases.get(caseId);
        OffsetDateTime now = OffsetDateTime.now(clock);
        IllnessCourse course = facts.course(file);
        ReleaseRule rule = ReleaseRule.of(deciding.ask(caseId, table(file), inputs(file)));
        Optional<LocalDate> extended = releases.extendedUntil(caseId);
        OffsetDateTime free = extended.map(
                        day -> day.plusDays(1).atStartOfDay(Dates.JAPAN).toOffsetDateTime())
                .orElse(OffsetDateTime.MIN);
        OffsetDateTime earliest = rule.earliest(course, now);
        boolean due = rule.isMet(course, now) && !now.isBefore(free);
        return new Verdict(
                free.isAfter(earliest) ? free : earliest,
                due,
                due && rule.automatic() && extended.isEmpty() && !course.onsetUnknown(),
                ruleDate.today());
    }

    private String table(CaseFile file) {
        return diseases.table(file.disease(), "release");
    }

    private Map<String, Object> inputs(CaseFile file) {
        IllnessCourse course = facts.course(file);
        List<Stay> past = stays.of(file.id());
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("ruleDate", ruleDate.today());
        inputs.put("symptomatic", course.symptomatic());
        inputs.put("place", place(file, past, course.dayZero()));
        inputs.put("ventilated", past.stream().anyMatch(stay -> stay.ventilator() || stay.ecmo()));
        inputs.put(
                "careFacilityResident",
                "careFacility".equals(file.place())
                        || Boolean.TRUE.equals(interviews.of(file.id()).careFacility()));
        inputs.put("negativeTests", course.negativeTests());
        inputs.put("isolationEndingTest", facts.isolationEndingTest(file, course.dayZero()));
        return inputs;
    }

    /** The longer rule is for those in hospital now or still in hospital on day 7, wherever they were discharged to. */
    private static String place(CaseFile file, List<Stay> past, LocalDate dayZero) {
        OffsetDateTime daySeven =
                dayZero.plusDays(HOSPITAL_UNTIL_DAY).atStartOfDay(Dates.JAPAN).toOffsetDateTime();
        boolean inHospital = past.stream()
                .anyMatch(stay -> "hospital".equals(stay.kind()) && (stay.isOpen() || stay.covers(daySeven)));
        return inHospital ? "hospital" : file.place() == null ? "home" : file.place();
    }
}

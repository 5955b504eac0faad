package org.hersys.release;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.casefile.PatientHead;
import org.hersys.disease.Diseases;
import org.hersys.placement.Stays;
import org.hersys.policy.DecisionRecord;
import org.hersys.policy.DecisionRecords;
import org.hersys.policy.FactTexts;
import org.hersys.policy.TableTexts;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.hersys.tasklist.FormTask;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** A nurse releases the patient, before the earliest day too where she knows more, or extends with day and reason. */
@Component
class ApproveReleaseHandler implements FormHandler<ApproveReleaseForm> {

    /** Nobody is left in isolation for longer without a second look; it can be extended again. */
    private static final int MOST_DAYS = 30;

    private static final String CASE = "case";

    private final Cases cases;
    private final PatientHead head;
    private final Releases releases;
    private final DecisionRecords decisions;
    private final Diseases diseases;
    private final TableTexts tables;
    private final FactTexts factTexts;
    private final Stays stays;
    private final CaseTimeline timeline;
    private final Words words;
    private final Clock clock;

    ApproveReleaseHandler(
            Cases cases,
            PatientHead head,
            Releases releases,
            DecisionRecords decisions,
            Diseases diseases,
            TableTexts tables,
            FactTexts factTexts,
            Stays stays,
            CaseTimeline timeline,
            Words words,
            Clock clock) {
        this.cases = cases;
        this.head = head;
        this.releases = releases;
        this.decisions = decisions;
        this.diseases = diseases;
        this.tables = tables;
        this.factTexts = factTexts;
        this.stays = stays;
        this.timeline = timeline;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "approve-release";
    }

    @Override
    public Class<ApproveReleaseForm> type() {
        return ApproveReleaseForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        CaseFile file = cases.get(task.caseId());
        Map<String, Object> shown = new HashMap<>(head.of(file));
        shown.put("placeText", words.code("place", file.place()));
        shown.put(
                "earliestText",
                words.day(releases.open(file.id()).map(Release::earliestOn).orElse(null)));
        decisions
                .latest(file.id(), diseases.table(file.disease(), "release"))
                .ifPresent(answer -> addRule(shown, answer));
        return shown;
    }

    /** Its fields are empty. */
    @Override
    public Map<String, Object> held(FormTask task) {
        return Map.of();
    }

    @Override
    public FormOutcome submit(FormTask task, ApproveReleaseForm answers) {
        long caseId = task.caseId();
        Release offered =
                releases.open(caseId).orElseThrow(() -> new IllegalStateException("No release offered for " + caseId));
        if ("released".equals(answers.release())) {
            releases.decide(offered, "released", null, null);
            timeline.add(caseId, "released", CASE);
            return FormOutcome.done(Map.of("release", "released"));
        }
        List<FieldProblem> problems = problems(answers);
        if (!problems.isEmpty()) {
            return new FormOutcome.Refused(problems);
        }
        releases.decide(
                offered, "extended", answers.extendedUntil(), answers.reason().strip());
        timeline.add(
                caseId,
                "isolationExtended",
                CASE,
                Map.of("until", answers.extendedUntil().toString()));
        stays.goOnAtHome(caseId);
        return FormOutcome.done(Map.of("release", "extended"));
    }

    private List<FieldProblem> problems(ApproveReleaseForm answers) {
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        if (answers.extendedUntil() == null || !answers.extendedUntil().isAfter(today)) {
            problems.add(new FieldProblem("extendedUntil", "release.problem.afterToday"));
        } else if (answers.extendedUntil().isAfter(today.plusDays(MOST_DAYS))) {
            problems.add(new FieldProblem("extendedUntil", "release.problem.tooFar", MOST_DAYS));
        }
        if (answers.reason() == null || answers.reason().isBlank()) {
            problems.add(new FieldProblem("reason", "release.problem.reason"));
        }
        return problems;
    }

    private void addRule(Map<String, Object> shown, DecisionRecord answer) {
        Map<String, Object> rule = answer.result();
        shown.put(
                "ruleText",
                words.say(
                        "release.rule",
                        rule.get("isolationDays"),
                        rule.get("hoursAfterEasing"),
                        rule.get("negativesNeeded")));
        String row = answer.rows().isEmpty() ? "" : answer.rows().get(0);
        shown.put(
                "rowText",
                tables.number(answer.decision(), answer.version(), row) + " · "
                        + tables.why(answer.decision(), answer.version(), row));
        shown.put("tableVersion", words.say("release.tableVersion", answer.version()));
        shown.put("facts", factTexts.facts(answer));
    }
}

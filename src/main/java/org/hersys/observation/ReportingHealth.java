package org.hersys.observation;

import java.util.List;
import java.util.Optional;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.CaseTimeline;
import org.hersys.disease.Diseases;
import org.hersys.policy.Deciding;
import org.hersys.policy.Decision;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.hersys.tasklist.WorkItems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody says how a patient is: staff in a form, or the patient and the head of the household through a channel of
 * their own. Whatever the way, the report is checked, assessed by the table and kept once, in one transaction; an alert
 * becomes somebody's task.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReportingHealth {

    private final ReportFacts facts;
    private final Diseases diseases;
    private final AssessmentTable table;
    private final Deciding deciding;
    private final Observations observations;
    private final ReportCourse course;
    private final Watches watches;
    private final TellingOfAlerts telling;
    private final CaseTimeline timeline;
    private final WorkItems workItems;
    private final ActingAsSystem actingAsSystem;

    ReportingHealth(
            ReportFacts facts,
            Diseases diseases,
            AssessmentTable table,
            Deciding deciding,
            Observations observations,
            ReportCourse course,
            Watches watches,
            TellingOfAlerts telling,
            CaseTimeline timeline,
            WorkItems workItems,
            ActingAsSystem actingAsSystem) {
        this.facts = facts;
        this.diseases = diseases;
        this.table = table;
        this.deciding = deciding;
        this.observations = observations;
        this.course = course;
        this.watches = watches;
        this.telling = telling;
        this.timeline = timeline;
        this.workItems = workItems;
        this.actingAsSystem = actingAsSystem;
    }

    /** What cannot be in a report; empty when it can be kept. */
    public List<FieldProblem> problems(HealthReport report) {
        return ReportChecks.problems(report);
    }

    /**
     * Takes a report that nobody waits for in an open form: keeps it and tells the process. Who does a task of the case at
     * this moment is waited for; a report of one's own is not lost because a nurse saves hers.
     *
     * @throws IllegalStateException when the case is closed or not the current actor's
     */
    public ReportOutcome report(long caseId, HealthReport report) {
        List<FieldProblem> problems = ReportChecks.problems(report);
        if (!problems.isEmpty()) {
            return new ReportOutcome.AskedBack(problems);
        }
        workItems.holdAllOf(caseId);
        ReportFacts.Known known = known(caseId);
        Decision answer = table.ask(table(known), known.with(report));
        Observations.Stored stored = observations.keep(caseId, report, answer);
        boolean alert = Observation.isAlert(stored.level());
        boolean told = alert;
        if (stored.isNew()) {
            timeline(caseId);
            watch(caseId, report, answer);
            told = tell(caseId, report, known, answer);
        }
        return new ReportOutcome.Kept(stored.id(), stored.receivedAt(), stored.level(), told);
    }

    /** Keeps and assesses what staff enter in the form of an open task; the process goes on with the task. */
    public List<FieldProblem> record(long caseId, HealthReport report) {
        List<FieldProblem> problems = ReportChecks.problems(report);
        if (problems.isEmpty()) {
            Decision answer = actingAsSystem.call(() -> {
                ReportFacts.Known known = known(caseId);
                return deciding.decide(caseId, table(known), known.with(report));
            });
            observations.keep(caseId, report, answer);
            timeline(caseId);
            watch(caseId, report, answer);
        }
        return problems;
    }

    /** A patient's own report stands in the record of observation; that staff added one is an event besides. */
    private void timeline(long caseId) {
        if (!CurrentActor.get().isPatient()) {
            timeline.add(caseId, "observationRecorded", "observation");
        }
    }

    /** Whoever has reported is not silent, and is asked again in time; staff plan anew when their task is done. */
    private void watch(long caseId, HealthReport report, Decision answer) {
        if (report.reached()) {
            watches.reported(caseId, answer.text("alertLevel"), answer.number("dueMinutes"));
        } else {
            watches.tried(caseId);
        }
        if ("urgent".equals(answer.text("alertLevel")) && answer.yes("notifyOffice")) {
            telling.officeToo(caseId);
        }
    }

    private boolean tell(long caseId, HealthReport report, ReportFacts.Known known, Decision answer) {
        String level = answer.text("alertLevel");
        boolean alert = Observation.isAlert(level);
        if (known.openAlert() != null) {
            boolean worse = "emergency".equals(level) && !"emergency".equals(known.openAlert());
            return worse ? actingAsSystem.call(() -> course.reported(caseId, true)) : alert;
        }
        if (!alert && !known.planned()) {
            return false;
        }
        return actingAsSystem.call(() -> {
            if (alert) {
                deciding.decide(caseId, table(known), known.with(report));
            }
            boolean told = course.reported(caseId, alert);
            if (alert && !told) {
                telling.tellOffice(caseId);
            }
            return told;
        });
    }

    private String table(ReportFacts.Known known) {
        return diseases.table(known.disease(), "alert");
    }

    /** A patient's own sight holds what is needed; some observers' does not, but the row they add is theirs alone. */
    private ReportFacts.Known known(long caseId) {
        Optional<ReportFacts.Known> known =
                CurrentActor.get().isPatient() ? facts.of(caseId) : actingAsSystem.call(() -> facts.of(caseId));
        return known.orElseThrow(() -> new IllegalStateException("Case " + caseId + " takes no report of this actor"));
    }
}

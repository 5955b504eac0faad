package org.hersys.observation;

import java.util.List;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.hersys.tasklist.FormTask;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** A nurse has gone to somebody silent, and enters how they are, or that nobody was there. */
@Component
class VisitSilentHandler implements FormHandler<VisitSilentForm> {

    private final Cases cases;
    private final ObservationTexts texts;
    private final ReportingHealth reporting;
    private final SpokenFor spokenFor;

    VisitSilentHandler(Cases cases, ObservationTexts texts, ReportingHealth reporting, SpokenFor spokenFor) {
        this.cases = cases;
        this.texts = texts;
        this.reporting = reporting;
        this.spokenFor = spokenFor;
    }

    @Override
    public String form() {
        return "visit-silent";
    }

    @Override
    public Class<VisitSilentForm> type() {
        return VisitSilentForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        CaseFile file = cases.get(task.caseId());
        Map<String, Object> shown = texts.of(file);
        shown.putAll(spokenFor.texts(task, file));
        shown.put("dueText", texts.due(task));
        shown.put("addressText", Words.typed(cases.address(file.id()).orElse(null)));
        return shown;
    }

    @Override
    public FormOutcome submit(FormTask task, VisitSilentForm answers) {
        HealthReport report = answers.observation().report();
        List<FieldProblem> problems = reporting.record(task.caseId(), report).stream()
                .map(VisitSilentHandler::atField)
                .toList();
        if (!report.reached()) {
            spokenFor.nobodyReached(task.caseId(), report);
        }
        return problems.isEmpty()
                ? FormOutcome.done(Map.of("found", answers.found()))
                : new FormOutcome.Refused(problems);
    }

    private static FieldProblem atField(FieldProblem problem) {
        return "reached".equals(problem.field())
                ? new FieldProblem("found", problem.message(), problem.arguments())
                : problem;
    }
}

package org.hersys.observation;

import java.util.List;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.release.NegativeTests;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.hersys.tasklist.FormTask;
import org.springframework.stereotype.Component;

/** The observer enters what a patient says and measures, or that nobody answered. */
@Component
class RecordObservationHandler implements FormHandler<RecordObservationForm> {

    private final Cases cases;
    private final ObservationTexts texts;
    private final ReportingHealth reporting;
    private final NegativeTests negativeTests;
    private final SpokenFor spokenFor;

    RecordObservationHandler(
            Cases cases,
            ObservationTexts texts,
            ReportingHealth reporting,
            NegativeTests negativeTests,
            SpokenFor spokenFor) {
        this.cases = cases;
        this.texts = texts;
        this.reporting = reporting;
        this.negativeTests = negativeTests;
        this.spokenFor = spokenFor;
    }

    @Override
    public String form() {
        return "record-observation";
    }

    @Override
    public Class<RecordObservationForm> type() {
        return RecordObservationForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        CaseFile file = cases.get(task.caseId());
        Map<String, Object> shown = texts.of(file);
        shown.putAll(spokenFor.texts(task, file));
        shown.put("dueText", texts.due(task));
        return shown;
    }

    /** Its fields are empty. */
    @Override
    public Map<String, Object> held(FormTask task) {
        return Map.of();
    }

    @Override
    public FormOutcome submit(FormTask task, RecordObservationForm answers) {
        if (answers.negativeTest() != null) {
            negativeTests.note(task.caseId(), answers.negativeTest());
        }
        List<FieldProblem> problems = reporting.record(task.caseId(), answers.report());
        if (!answers.isReached()) {
            spokenFor.nobodyReached(task.caseId(), answers.report());
        }
        return problems.isEmpty()
                ? FormOutcome.done(Map.of("reached", answers.reached()))
                : new FormOutcome.Refused(problems);
    }
}

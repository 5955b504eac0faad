package org.hersys.investigation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hersys.notification.Problems;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.hersys.tasklist.FormTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A nurse visits a patient who did not answer the phone. */
@Component
@Transactional
class VisitPatientHandler implements FormHandler<VisitPatientForm> {

    private final InterviewingPatient interviewing;
    private final InterviewFacts facts;

    VisitPatientHandler(InterviewingPatient interviewing, InterviewFacts facts) {
        this.interviewing = interviewing;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "visit-patient";
    }

    @Override
    public Class<VisitPatientForm> type() {
        return VisitPatientForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        return facts.of(task.caseId());
    }

    @Override
    public Map<String, Object> held(FormTask task) {
        return facts.held(task.caseId());
    }

    @Override
    public FormOutcome submit(FormTask task, VisitPatientForm form) {
        Problems problems = new Problems();
        problems.required("found", form.found());
        problems.oneOf("found", form.found(), Set.of("yes", "no"));
        if (!problems.list().isEmpty()) {
            return new FormOutcome.Refused(problems.list());
        }
        List<FieldProblem> wrong = "yes".equals(form.found())
                ? interviewing.ask(task.caseId(), form.answers(), Way.VISIT)
                : interviewing.miss(task.caseId(), form.answers(), Way.VISIT);
        return wrong.isEmpty() ? FormOutcome.done(Map.of("found", form.found())) : new FormOutcome.Refused(wrong);
    }
}

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

/** A nurse calls the patient. */
@Component
@Transactional
class InterviewPatientHandler implements FormHandler<InterviewPatientForm> {

    private final InterviewingPatient interviewing;
    private final InterviewFacts facts;

    InterviewPatientHandler(InterviewingPatient interviewing, InterviewFacts facts) {
        this.interviewing = interviewing;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "interview-patient";
    }

    @Override
    public Class<InterviewPatientForm> type() {
        return InterviewPatientForm.class;
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
    public FormOutcome submit(FormTask task, InterviewPatientForm form) {
        Problems problems = new Problems();
        problems.required("reached", form.reached());
        problems.oneOf("reached", form.reached(), Set.of("yes", "no"));
        if (!problems.list().isEmpty()) {
            return new FormOutcome.Refused(problems.list());
        }
        List<FieldProblem> wrong = "yes".equals(form.reached())
                ? interviewing.ask(task.caseId(), form.answers(), Way.PHONE)
                : interviewing.miss(task.caseId(), form.answers(), Way.PHONE);
        return wrong.isEmpty() ? FormOutcome.done(Map.of("reached", form.reached())) : new FormOutcome.Refused(wrong);
    }
}

package org.hersys.notification;

import java.util.List;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseStatus;
import org.hersys.casefile.Cases;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A further notification of a case from its sender, outside any task: the earlier one is frozen, never overwritten. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FurtherNotification {

    private final RevisingNotification revising;
    private final Cases cases;

    FurtherNotification(RevisingNotification revising, Cases cases) {
        this.revising = revising;
        this.cases = cases;
    }

    /** Takes the revision of an own case, or says why not; then nothing is changed. */
    public List<FieldProblem> revise(long caseId, NotificationContent content) {
        CaseFile file = cases.get(caseId);
        if (CaseStatus.isClosed(file.status())) {
            return List.of(new FieldProblem(null, "notification.problem.caseClosed"));
        }
        return revising.revise(
                caseId, content.completedBy(revising.content(caseId).rest()), "notificationCorrected");
    }
}

package org.hersys.notification;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
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
    private final AuditTrail audit;

    FurtherNotification(RevisingNotification revising, Cases cases, AuditTrail audit) {
        this.revising = revising;
        this.cases = cases;
        this.audit = audit;
    }

    /** Takes the revision of an own case, or says why not; then nothing is changed. */
    public List<FieldProblem> revise(long caseId, NotificationContent content) {
        CaseFile file = cases.get(caseId);
        if (CaseStatus.isClosed(file.status())) {
            return List.of(new FieldProblem(null, "notification.problem.caseClosed"));
        }
        NotificationContent earlier = revising.content(caseId);
        List<FieldProblem> problems = revising.revise(caseId, content, "notificationCorrected");
        if (problems.isEmpty()) {
            audit.note(changes(AuditEntry.of("notification.revised").onCase(caseId, file.office()), earlier, content));
        }
        return problems;
    }

    private static AuditEntry changes(AuditEntry entry, NotificationContent before, NotificationContent after) {
        AuditEntry changed = entry;
        for (RecordComponent field : NotificationContent.class.getRecordComponents()) {
            try {
                changed = changed.changed(
                        field.getName(),
                        field.getAccessor().invoke(before),
                        field.getAccessor().invoke(after));
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return changed;
    }
}

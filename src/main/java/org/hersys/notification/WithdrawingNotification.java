package org.hersys.notification;

import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.Section;
import org.hersys.casefile.CaseFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws a notification while its case is under way, for example when a suspected case turns out negative. */
@Component
@Transactional
public class WithdrawingNotification {

    private final OwnCase own;
    private final ConfirmingNotification confirming;
    private final CaseCourse course;
    private final AuditTrail audit;

    WithdrawingNotification(OwnCase own, ConfirmingNotification confirming, CaseCourse course, AuditTrail audit) {
        this.own = own;
        this.confirming = confirming;
        this.course = course;
        this.audit = audit;
    }

    /** Whether the current actor may withdraw the notification of a case. */
    public boolean isOpenToActor(CaseFile file) {
        return OwnCase.mayAct(file, Section.NOTIFICATION);
    }

    /** Withdraws in the name of the current actor; every open task of the case ends. Fields: reason. */
    public CaseActOutcome withdraw(long caseId, String reason) {
        return own.act(caseId, Section.NOTIFICATION, file -> {
            Problems problems = new Problems();
            problems.required("reason", reason == null || reason.isBlank() ? null : reason);
            problems.text("reason", reason, 1000);
            if (!problems.list().isEmpty()) {
                return new CaseActOutcome.Refused(problems.list());
            }
            confirming.withdraw(caseId, reason.strip());
            course.withdraw(caseId);
            audit.note(AuditEntry.of("case.withdrawn")
                    .onCase(caseId, file.office())
                    .because(reason.strip()));
            return new CaseActOutcome.Done();
        });
    }
}

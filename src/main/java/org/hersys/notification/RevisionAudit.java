package org.hersys.notification;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.casefile.CaseFile;
import org.springframework.stereotype.Component;

/** Leaves in the audit trail which fields of a notification a revision changed, before and after. */
@Component
class RevisionAudit {

    private final AuditTrail audit;

    RevisionAudit(AuditTrail audit) {
        this.audit = audit;
    }

    void note(CaseFile file, NotificationContent before, NotificationContent after) {
        audit.note(changes(AuditEntry.of("notification.revised").onCase(file.id(), file.office()), before, after));
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

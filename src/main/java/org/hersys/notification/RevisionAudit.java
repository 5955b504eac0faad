package org.hersys.notification;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.casefile.CaseFile;
import org.hersys.text.StoredJson;
import org.springframework.stereotype.Component;

/** Leaves in the audit trail which fields of a notification a revision changed, before and after. */
@Component
class RevisionAudit {

    private final AuditTrail audit;
    private final StoredJson json;

    RevisionAudit(AuditTrail audit, StoredJson json) {
        this.audit = audit;
        this.json = json;
    }

    void note(CaseFile file, NotificationContent before, NotificationContent after) {
        audit.note(changes(AuditEntry.of("notification.revised").onCase(file.id(), file.office()), before, after));
    }

    private AuditEntry changes(AuditEntry entry, Record before, Record after) {
        AuditEntry changed = entry;
        for (RecordComponent field : before.getClass().getRecordComponents()) {
            Object was = Copy.value(field, before);
            Object is = Copy.value(field, after);
            changed = was instanceof Record part
                    ? changes(changed, part, (Record) is)
                    : changed.changed(field.getName(), text(was), text(is));
        }
        return changed;
    }

    /** Lists and answers by key as answers of forms are noted. */
    private Object text(Object value) {
        return value instanceof Collection<?> || value instanceof Map<?, ?> ? json.write(value) : value;
    }
}

package org.hersys.policy.desk;

import java.util.List;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.policy.check.DmnTableReader;
import org.hersys.policy.check.TableComparison;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes in the audit trail what was done to a table: which version, since when, why, and cell by cell what differs. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TableNotes {

    private final AuditTrail audit;
    private final DecisionVersions versions;

    TableNotes(AuditTrail audit, DecisionVersions versions) {
        this.audit = audit;
        this.versions = versions;
    }

    /** Notes an act on a table that changes none of its cells. */
    void note(String act, String decision, String field, Object before, Object after) {
        audit.note(about(act, decision).changed(field, before, after));
    }

    /** Notes an act on a version as it stands now, with the cells in which it differs from the one it was begun from. */
    void noteCells(String act, long id) {
        DecisionVersion version = versions.find(id).orElseThrow();
        AuditEntry entry = about(act, version.decision())
                .because(version.reason())
                .changed("state", null, version.state())
                .changed("validFrom", null, version.validFrom())
                .changed("legalSource", null, version.legalSource());
        if (version.basedOn() != null) {
            TableComparison cells = TableComparison.of(
                    DmnTableReader.read(versions.dmn(version.basedOn())), DmnTableReader.read(versions.dmn(id)));
            for (TableComparison.Row row : cells.rows()) {
                entry = with(entry, cells.columns(), row);
            }
        }
        audit.note(entry);
    }

    private static AuditEntry with(AuditEntry entry, List<String> columns, TableComparison.Row row) {
        AuditEntry fuller = entry;
        for (int i = 0; i < row.cells().size(); i++) {
            String column = i < columns.size() ? columns.get(i) : "reason";
            TableComparison.Cell cell = row.cells().get(i);
            if (cell.changed()) {
                fuller = fuller.changed(row.id() + " " + column, cell.before(), cell.after());
            }
        }
        return fuller;
    }

    private static AuditEntry about(String act, String decision) {
        return AuditEntry.of(act).about(CurrentActor.get().organisation()).named("table", decision);
    }
}

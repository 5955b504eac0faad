package org.hersys.casefile.web;

import java.util.Optional;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Organisations;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that somebody asked for a case, or a part of one, that is not shown to them. Who asked and their supervisor
 * cannot tell from it whether there is such a case: one that is not theirs takes the same statements as none, and only
 * the office responsible finds the entry beside its case.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class RefusedLooks {

    private final Cases cases;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final ActingAsSystem actingAsSystem;

    RefusedLooks(Cases cases, Organisations organisations, AuditTrail audit, ActingAsSystem actingAsSystem) {
        this.cases = cases;
        this.organisations = organisations;
        this.audit = audit;
        this.actingAsSystem = actingAsSystem;
    }

    /** Notes it as an act of the current actor; {@code part} is the tab asked for, or null. */
    public void note(CaseNumber number, String part) {
        Optional<CaseFile> shown = cases.find(number);
        if (shown.isPresent()) {
            AuditEntry asked = AuditEntry.of("case.partRefused")
                    .onCase(shown.get().id(), shown.get().office());
            audit.note(part == null ? asked : asked.named("part", part));
            return;
        }
        AuditEntry asked = AuditEntry.of("case.refused")
                .keptFor(organisations.get(CurrentActor.get().organisation()).answeringOffice())
                .named("number", number.text());
        Optional<CaseFile> foreign = actingAsSystem.call(() -> cases.find(number));
        audit.note(foreign.map(file -> asked.onCase(file.id(), file.office())).orElse(asked));
    }
}

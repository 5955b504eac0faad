package org.hersys.notification;

import org.hersys.access.ActingAsSystem;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends the sight of those who saw a case only while something had to be done: observer, hotel, office asked to take over. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EndingSight {

    private final Cases cases;
    private final ActingAsSystem actingAsSystem;

    EndingSight(Cases cases, ActingAsSystem actingAsSystem) {
        this.cases = cases;
        this.actingAsSystem = actingAsSystem;
    }

    /** Ends it for a case that is closed now; the hospital that has treated the patient keeps its own record. */
    public void of(long caseId) {
        actingAsSystem.call(() -> {
            CaseFile file = cases.get(caseId);
            cases.observe(caseId, null);
            cases.offer(caseId, null);
            if (!"hospital".equals(file.place())) {
                cases.askToTake(caseId, null);
            }
            return null;
        });
    }
}

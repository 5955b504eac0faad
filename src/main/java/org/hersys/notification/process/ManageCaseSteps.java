package org.hersys.notification.process;

import org.hersys.engine.ProcessSteps;
import org.hersys.notification.CompletingNotification;
import org.hersys.notification.DecidingDuty;
import org.hersys.notification.EndingSight;

/** Steps of the course of a case. */
@ProcessSteps("manageCase")
public class ManageCaseSteps {

    private final DecidingDuty decidingDuty;
    private final CompletingNotification completing;
    private final EndingSight endingSight;

    ManageCaseSteps(DecidingDuty decidingDuty, CompletingNotification completing, EndingSight endingSight) {
        this.decidingDuty = decidingDuty;
        this.completing = completing;
        this.endingSight = endingSight;
    }

    /** Whether the case is notified in full, only counted, or not at all. */
    public String decideDuty(long caseId) {
        return decidingDuty.decide(caseId);
    }

    /** Asks the clinic for what is beyond the six items; the case goes on at once. */
    public void askForRest(long caseId) {
        completing.ask(caseId);
    }

    /** Closes the case after a death that is on record already. */
    public void recordDeath(long caseId) {
        endingSight.of(caseId);
    }
}

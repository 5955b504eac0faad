package org.hersys.notification.process;

import java.util.Date;
import org.hersys.casefile.Cases;
import org.hersys.engine.ProcessSteps;
import org.hersys.notification.TransferringCase;

/** Steps of a transfer to another health centre. */
@ProcessSteps("transferCase")
public class TransferCaseSteps {

    private final TransferringCase transferring;
    private final Cases cases;

    TransferCaseSteps(TransferringCase transferring, Cases cases) {
        this.transferring = transferring;
        this.cases = cases;
    }

    /** By when the receiver is asked to answer. */
    public Date startClock(long caseId) {
        return transferring.due(caseId);
    }

    /** Notes that the answer is overdue. */
    public void remindReceiver(long caseId) {
        transferring.remind(caseId);
    }

    /** Makes the receiver responsible; the answer is its code. */
    public String takeOver(long caseId) {
        return transferring.takeOver(caseId);
    }

    /** The prefecture of the health centre that is responsible now. */
    public String findPrefecture(long caseId) {
        return cases.get(caseId).prefecture();
    }

    /** Ends the receiver's sight of the case. */
    public void giveBack(long caseId) {
        transferring.endOffer(caseId);
    }
}

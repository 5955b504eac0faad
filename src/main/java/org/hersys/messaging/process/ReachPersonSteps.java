package org.hersys.messaging.process;

import java.util.Date;
import org.hersys.engine.ProcessSteps;
import org.hersys.messaging.ReachingPerson;

/** Steps of the search for a person whom a message has not reached. */
@ProcessSteps("reachPerson")
public class ReachPersonSteps {

    private final ReachingPerson reaching;

    ReachPersonSteps(ReachingPerson reaching) {
        this.reaching = reaching;
    }

    /** Sends a request to call back by another channel; whether there is one. */
    public String tryOtherWay(long caseId, long messageId) {
        return reaching.tryOtherWay(caseId, messageId) ? "yes" : "no";
    }

    /** Whether the second message has arrived. */
    public String checkArrival(long caseId, long messageId) {
        return reaching.hasArrived(messageId) ? "yes" : "no";
    }

    /** Leaves the person to whoever waits for their answer; whether there is somebody. */
    public String handOver(long caseId, long messageId) {
        return reaching.handOver(caseId, messageId) ? "yes" : "no";
    }

    /** How long the receipt of the second message is awaited. */
    public Date timeReceipt(long caseId, long messageId) {
        return reaching.time(caseId, messageId, "receipt");
    }

    /** By when somebody phones. */
    public Date timeCall(long caseId, long messageId) {
        return reaching.time(caseId, messageId, "call");
    }

    /** By when somebody goes there. */
    public Date timeVisit(long caseId, long messageId) {
        return reaching.time(caseId, messageId, "visit");
    }

    /** By when the supervisor decides. */
    public Date timeDecision(long caseId, long messageId) {
        return reaching.time(caseId, messageId, "decision");
    }
}

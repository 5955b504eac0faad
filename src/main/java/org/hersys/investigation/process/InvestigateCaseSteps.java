package org.hersys.investigation.process;

import org.hersys.contact.FollowingUpContacts;
import org.hersys.engine.ProcessSteps;
import org.hersys.investigation.RaisingUrgency;

/** Steps of the investigation of a case. */
@ProcessSteps("investigateCase")
public class InvestigateCaseSteps {

    private final RaisingUrgency raisingUrgency;
    private final FollowingUpContacts followingUp;

    InvestigateCaseSteps(RaisingUrgency raisingUrgency, FollowingUpContacts followingUp) {
        this.raisingUrgency = raisingUrgency;
        this.followingUp = followingUp;
    }

    /** The first contact is overdue. */
    public void raiseUrgency(long caseId) {
        raisingUrgency.firstContactOverdue(caseId);
    }

    /** Begins the follow-up of every contact named. */
    public void startContactFollowUps(long caseId) {
        followingUp.beginAll(caseId);
    }
}

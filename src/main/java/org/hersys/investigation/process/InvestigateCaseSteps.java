package org.hersys.investigation.process;

import java.util.Date;
import org.hersys.contact.FollowingUpContacts;
import org.hersys.engine.ProcessSteps;
import org.hersys.investigation.ContactingFirst;
import org.hersys.investigation.RaisingUrgency;

/** Steps of the investigation of a case. */
@ProcessSteps("investigateCase")
public class InvestigateCaseSteps {

    private final RaisingUrgency raisingUrgency;
    private final FollowingUpContacts followingUp;
    private final ContactingFirst contacting;

    InvestigateCaseSteps(RaisingUrgency raisingUrgency, FollowingUpContacts followingUp, ContactingFirst contacting) {
        this.contacting = contacting;
        this.raisingUrgency = raisingUrgency;
        this.followingUp = followingUp;
    }

    /** How the patient is first contacted: questionnaire, phone or both. */
    public String chooseFirstContact(long caseId) {
        return contacting.choose(caseId);
    }

    /** Sends the patient the link to the questionnaire; by when the answers are awaited. */
    public Date inviteToQuestionnaire(long caseId) {
        return Date.from(contacting.invite(caseId).toInstant());
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

package org.hersys.contact.process;

import java.util.Date;
import org.hersys.contact.ContactFiles;
import org.hersys.contact.FollowingUpContacts;
import org.hersys.contact.PromotingContact;
import org.hersys.engine.ProcessSteps;

/** Steps of the follow-up of a contact. */
@ProcessSteps("followUpContact")
public class FollowUpContactSteps {

    private final FollowingUpContacts followingUp;
    private final PromotingContact promoting;
    private final ContactFiles files;

    FollowUpContactSteps(FollowingUpContacts followingUp, PromotingContact promoting, ContactFiles files) {
        this.followingUp = followingUp;
        this.promoting = promoting;
        this.files = files;
    }

    /** The end of the watch by the rules in force. */
    public Date determinePeriod(long contactId) {
        return followingUp.determinePeriod(contactId);
    }

    /** The file under which the contact is observed from now on. */
    public long openFile(long contactId) {
        return files.open(contactId);
    }

    /** Begins the course of the case that the contact has become. */
    public void promoteToCase(long contactId) {
        promoting.beginCourse(contactId);
    }

    /** Ends the watch because the notification that named the contact was withdrawn; whether the contact must be told. */
    public String exemptContact(long contactId) {
        return followingUp.exempt(contactId);
    }

    /** Ends the watch. */
    public void closeContact(long contactId) {
        followingUp.close(contactId);
    }
}

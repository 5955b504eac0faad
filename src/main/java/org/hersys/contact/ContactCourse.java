package org.hersys.contact;

import java.util.Optional;

/** The follow-up of a contact, as the process engine keeps it. */
public interface ContactCourse {

    /** Begins the follow-up of a contact. */
    void begin(Contact contact);

    /** Has the result of a test entered for a contact under observation; the task for it, if there is one. */
    Optional<String> tested(long contactId);

    /** Ends every follow-up that still runs for a case, because its notification was withdrawn. */
    void exemptAll(long caseId);
}

package org.hersys.contact;

/** The follow-up of a contact, as the process engine keeps it. */
public interface ContactCourse {

    /** Begins the follow-up of a contact. */
    void begin(Contact contact);

    /** Ends every follow-up that still runs for a case, because its notification was withdrawn. */
    void exemptAll(long caseId);
}

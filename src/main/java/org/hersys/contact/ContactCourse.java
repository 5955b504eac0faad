package org.hersys.contact;

/** The follow-up of a contact, as the process engine keeps it. */
public interface ContactCourse {

    /** Begins the follow-up of a contact. */
    void begin(Contact contact);
}

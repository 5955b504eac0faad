package org.hersys.messaging;

/** The search for a patient whom a message on which care depends has not reached; one search a case at a time. */
public interface ReachPerson {

    /**
     * Begins the search, unless one is under way for the case.
     *
     * @param messageId the message that has not arrived
     */
    void begin(long caseId, long messageId);

    /** The person has answered, is phoned for another reason, or the case no longer needs the message: a search ends. */
    void answered(long caseId);
}

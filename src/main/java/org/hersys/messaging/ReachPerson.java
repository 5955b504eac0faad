package org.hersys.messaging;

/** The search for a patient whom a message on which care depends has not reached; one search a case at a time. */
public interface ReachPerson {

    /**
     * Begins the search, unless one is under way for the case.
     *
     * @param messageId the message that has not arrived
     */
    void begin(long caseId, long messageId);

    /** The person has answered, or the case no longer needs the message: a search under way ends. */
    void answered(long caseId);
}

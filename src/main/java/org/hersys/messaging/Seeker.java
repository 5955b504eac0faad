package org.hersys.messaging;

import java.time.OffsetDateTime;

/**
 * A module that waits for an answer of people and looks for them itself when none comes. Asked before a message that has
 * not arrived makes work for anybody, so that one person is phoned by one task.
 */
public interface Seeker {

    /** Whether a search for this message would be one too many: the module looks for the person by itself. */
    boolean covers(MessageFailed message);

    /**
     * Has the person phoned in the task in which the module asks, unless that is under way.
     *
     * @param since when the message was queued
     * @return whether the module waits for the person, or has heard from them since; false where it is not concerned
     */
    boolean phone(long caseId, OffsetDateTime since);
}

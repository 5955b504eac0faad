package org.hersys.notification;

import java.util.Date;

/** The clinic's own task to send the rest of a notification, as the process engine keeps it. */
public interface CompletionCourse {

    /** Asks the clinic for the rest by a certain time. */
    void begin(long caseId, String clinic, int priority, Date due);

    /** Asks no more, where it was asked. */
    void end(long caseId);
}

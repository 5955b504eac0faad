package org.hersys.notification;

import java.util.List;

/** The course of a case from the notification to its end, as the process engine keeps it. */
public interface CaseCourse {

    /** Begins the course of a case that has just been reported. */
    void begin(long caseId);

    /** Begins the courses of cases that have just been reported, all of them in one act of the engine. */
    void begin(List<Long> caseIds);

    /** Ends the course because the notification was withdrawn. */
    void withdraw(long caseId);

    /** Ends the course because the patient has died. */
    void closeAfterDeath(long caseId);
}

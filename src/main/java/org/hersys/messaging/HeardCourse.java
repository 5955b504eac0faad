package org.hersys.messaging;

/** The tasks that follow from what was heard, as the process engine keeps them. */
public interface HeardCourse {

    /** Makes it somebody's task, once as long as that task is open. */
    void begin(long caseId, Heard heard);

    /** Nobody needs to see to it any more. */
    void end(long caseId);
}

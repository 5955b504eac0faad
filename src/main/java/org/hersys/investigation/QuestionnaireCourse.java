package org.hersys.investigation;

/** How the process of investigation hears that a patient has answered. */
public interface QuestionnaireCourse {

    /** The answers are in the case file; whoever waits for them, or was about to call, need not any more. */
    void answered(long caseId);
}

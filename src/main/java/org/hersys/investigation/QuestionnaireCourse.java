package org.hersys.investigation;

/** How the process of investigation hears that a patient has answered. */
public interface QuestionnaireCourse {

    /** The answers are in the case file; whoever waits for them, or was about to call, need not any more. */
    void answered(long caseId);

    /** Whether the process waits for the answers and nobody calls yet. */
    boolean isAwaited(long caseId);

    /** The questionnaire has not arrived: the nurse calls now, if the process waits for the answers. */
    void failed(long caseId);
}

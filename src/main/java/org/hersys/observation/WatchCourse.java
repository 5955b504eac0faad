package org.hersys.observation;

/** The observation of a patient, as the process engine keeps it; only the exceptions of the watch get this far. */
public interface WatchCourse {

    /** The person is silent and reminders were in vain: people look for them, if the process waits for a report. */
    boolean missed(long caseId);

    /** Nobody needs to look any further. */
    boolean stopSearch(long caseId);

    /** The tasks of the observation go from one group to another. */
    void handOver(long caseId, String group, String toGroup);
}

package org.hersys.observation;

/** How the process of observation hears of reports. */
public interface ReportCourse {

    /**
     * A report is in the case file and assessed.
     *
     * @param alert whether somebody has to act
     * @return whether somebody has a task because of an alert
     */
    boolean reported(long caseId, boolean alert);
}

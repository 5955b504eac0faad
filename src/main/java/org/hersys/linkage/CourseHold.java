package org.hersys.linkage;

import java.util.List;

/** Holding the course of a case still and letting it go on, as the process engine keeps it. */
public interface CourseHold {

    /** Holds the course still: no task is shown, no clock runs, nothing is lost. Gives its instances; none where it has ended. */
    List<String> hold(long caseId);

    /** Whether every one of these instances is still there. */
    boolean isThere(List<String> instances);

    /** Lets instances go on from where they were held. */
    void goOn(List<String> instances);
}

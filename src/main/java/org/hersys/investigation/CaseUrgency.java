package org.hersys.investigation;

/** How urgent the open tasks of an investigation are, as the process engine keeps them. */
public interface CaseUrgency {

    /** Puts the open tasks of a case's investigation, and those to come, at a priority from 0 to 100. */
    void raise(long caseId, int priority);
}

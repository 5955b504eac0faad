package org.hersys.engine;

/** Told when a process instance enters an activity whose model names a phase of the case. */
public interface PhaseListener {

    /**
     * The case has entered a phase.
     *
     * @param caseId of the process instance's business key
     * @param phase code as in the model, for example {@code investigating}
     */
    void entered(long caseId, String phase);
}

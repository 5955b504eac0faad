package org.hersys.casefile;

/**
 * A case has entered a phase of its process. Told in the same transaction and with the system's sight, so that other
 * modules can end what belongs to the phase before: an observer's sight, a stay.
 */
public record CaseEntered(long caseId, String phase) {

    /** Whether nothing more happens to the case. */
    public boolean closes() {
        return CaseStatus.isClosed(phase);
    }
}

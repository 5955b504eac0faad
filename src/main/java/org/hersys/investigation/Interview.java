package org.hersys.investigation;

import java.time.OffsetDateTime;
import org.hersys.placement.Interviewed;

/**
 * One attempt to speak to a patient and what was answered; an attempt that reached nobody has no answers.
 *
 * @param byVisit at the door instead of by phone
 * @param heldBy login
 * @param corrected written on the case page by somebody of the health centre; nobody was asked
 * @param treatment as the health centre knows it; kept from one interview to the next
 */
public record Interview(
        boolean reached,
        boolean byVisit,
        Interviewed answers,
        String note,
        String heldBy,
        boolean corrected,
        String treatment) {

    /** When it was held, or written. */
    public OffsetDateTime heldAt() {
        return answers.heldAt();
    }
}

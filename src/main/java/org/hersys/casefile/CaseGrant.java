package org.hersys.casefile;

import java.time.OffsetDateTime;

/**
 * An organisation's sight of a case beside that of the responsible office.
 *
 * @param office the responsible office, which decides about grants
 * @param kind observation (assigned to observe), place (has the patient or is asked to), byHand
 * @param grantedBy login of who gave it; {@code system} for a step of the process
 * @param until the moment at which sight ends by itself, or null while assignment or stay last
 * @param reason why it was given by hand, or null
 * @param endedBecause released, died, withdrawn, notNotifiable, reassigned, moved, byHand; null while it lasts
 */
public record CaseGrant(
        long id,
        long caseId,
        String office,
        String organisation,
        String kind,
        String grantedBy,
        OffsetDateTime since,
        OffsetDateTime until,
        String reason,
        OffsetDateTime endedAt,
        String endedBy,
        String endedBecause,
        String endedReason) {

    /** Whether it gives sight at a moment. */
    public boolean lastsAt(OffsetDateTime moment) {
        return endedAt == null && (until == null || until.isAfter(moment));
    }
}

package org.hersys.notification;

import java.time.OffsetDateTime;

/**
 * An offer of a case to another health centre, and what became of it.
 *
 * @param dueAt by when the receiver is asked to answer
 * @param outcome accepted or returned; null while the offer is open
 * @param answer why the receiver returned it, or null
 */
public record Transfer(
        long id,
        long caseId,
        String fromOffice,
        String toOffice,
        String reason,
        OffsetDateTime offeredAt,
        String offeredBy,
        OffsetDateTime dueAt,
        String outcome,
        String answer,
        OffsetDateTime decidedAt,
        String decidedBy) {}

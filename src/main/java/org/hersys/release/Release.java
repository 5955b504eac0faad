package org.hersys.release;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A release as it was offered, and what became of it: released, extended, or null so far. */
record Release(
        long id,
        LocalDate earliestOn,
        LocalDate ruleDate,
        String outcome,
        boolean automatic,
        LocalDate extendedUntil,
        String reason,
        OffsetDateTime offeredAt,
        OffsetDateTime decidedAt,
        String decidedBy) {}

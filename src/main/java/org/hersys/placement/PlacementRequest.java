package org.hersys.placement;

import java.time.OffsetDateTime;

/** A hospital or hotel that was asked to take a patient, with its answer: accepted, declined, or null so far. */
record PlacementRequest(
        long id,
        String organisation,
        String room,
        String note,
        OffsetDateTime askedAt,
        String answer,
        String declineReason) {}

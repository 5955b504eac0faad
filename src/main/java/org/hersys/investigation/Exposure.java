package org.hersys.investigation;

import java.time.OffsetDateTime;

/**
 * Where a patient has been and how the infection may have happened.
 *
 * @param routeCertainty confirmed, presumed or unknown; null where not asked
 */
public record Exposure(
        long id,
        long caseId,
        String movements,
        String infectionRoute,
        String routeCertainty,
        OffsetDateTime recordedAt,
        String recordedBy) {}

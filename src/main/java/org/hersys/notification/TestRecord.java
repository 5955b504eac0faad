package org.hersys.notification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A test recorded on the case page, beside those that notifications name.
 *
 * @param variant lineage or mutation found, as the laboratory writes it; or null
 */
public record TestRecord(
        UUID id,
        LocalDate sampledOn,
        String method,
        String specimen,
        String result,
        String variant,
        String note,
        OffsetDateTime recordedAt,
        String recordedBy) {}

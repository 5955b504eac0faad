package org.hersys.casefile.notes;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What somebody of the health centre wrote about a case.
 *
 * @param body null once the author has taken it back
 * @param pinned shown as a warning on top of every tab
 * @param ofCase number of the merged case it was written for; null for the case itself
 */
public record Note(
        UUID id,
        OffsetDateTime at,
        String login,
        String organisation,
        String body,
        boolean pinned,
        OffsetDateTime removedAt,
        String ofCase) {}

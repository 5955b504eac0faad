package org.hersys.casefile.notes;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A paper kept with a case; its content is fetched by {@link Papers#open}.
 *
 * @param mediaType found in the content
 * @param removedAt when its author took it back, so that only this trace is left; or null
 * @param ofCase number of the merged case it was kept with; null for the case itself
 */
public record Paper(
        UUID id,
        OffsetDateTime at,
        String login,
        String organisation,
        String name,
        String mediaType,
        int bytes,
        OffsetDateTime removedAt,
        String ofCase) {}

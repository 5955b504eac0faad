package org.hersys.linkage;

import java.time.OffsetDateTime;
import java.util.List;
import org.hersys.casefile.MergedCases;

/**
 * Two cases of one course that were put together.
 *
 * @param survivor id of the case that goes on
 * @param merged id of the one that is kept to be read
 */
record CaseMerge(
        long id,
        long survivor,
        long merged,
        Held before,
        String reason,
        OffsetDateTime doneAt,
        String doneBy,
        OffsetDateTime undoneAt,
        String undoneBy,
        String undoneReason) {

    /**
     * What taking apart gives back.
     *
     * @param standing where the case stood
     * @param instances of the engine that are held still
     * @param watches of its observation that pause
     */
    record Held(MergedCases.Standing standing, List<String> instances, List<Long> watches) {}
}

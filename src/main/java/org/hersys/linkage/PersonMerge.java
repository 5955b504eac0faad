package org.hersys.linkage;

import java.time.OffsetDateTime;
import java.util.List;
import org.hersys.casefile.Person;

/**
 * Two records of one person that were put together.
 *
 * @param survivor id of the record that stayed
 * @param merged id of the one that is kept unseen
 * @param before the survivor before
 * @param after the survivor as it came out
 * @param movedCases ids of the cases that moved
 * @param ownCases ids of those the survivor had already
 */
record PersonMerge(
        long id,
        long survivor,
        long merged,
        Long pairId,
        Person before,
        Person after,
        List<Long> movedCases,
        List<Long> ownCases,
        String reason,
        OffsetDateTime doneAt,
        String doneBy,
        OffsetDateTime undoneAt,
        String undoneBy,
        String undoneReason) {}

package org.hersys.linkage;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Two people who may be one, as the queue shows them.
 *
 * @param first the older record
 * @param state open, later, different or merged
 * @param decidedBy login, or null
 */
record Pair(
        long id,
        long first,
        long second,
        int score,
        String verdict,
        List<Likeness.Reason> reasons,
        int version,
        OffsetDateTime foundAt,
        String state,
        String decidedBy,
        OffsetDateTime decidedAt,
        String reason) {

    /** The other one of the two. */
    long otherThan(long person) {
        return first == person ? second : first;
    }

    boolean isUndecided() {
        return "open".equals(state) || "later".equals(state);
    }
}

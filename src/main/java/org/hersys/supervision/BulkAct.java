package org.hersys.supervision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An act on many tasks at once.
 *
 * @param login who planned it
 * @param recipient login of who gets the tasks; null unless the kind is a move
 * @param startsAt from when on a {@link #COMPLETE} that somebody wanted is carried out; until then it can be stopped; else null
 * @param doneAt null until it was carried out
 * @param undoneAt null unless it was undone or stopped
 */
record BulkAct(
        UUID id,
        String login,
        String kind,
        String recipient,
        OffsetDateTime plannedAt,
        OffsetDateTime startsAt,
        OffsetDateTime doneAt,
        OffsetDateTime undoneAt) {

    /** To one person. */
    static final String MOVE = "move";

    /** To several people, so that all have about as much. */
    static final String SHARE = "share";

    /** To the group, where anybody of it may take the task. */
    static final String GIVE_BACK = "giveBack";

    /** To {@link #URGENT}. */
    static final String RAISE = "raise";

    /** Finished with the usual answer of their form; cannot be undone, so it waits a while before it begins (ADR 36). */
    static final String COMPLETE = "complete";

    /** From here on a task stands in the inbox among the urgent ones. */
    static final int URGENT = 80;

    public boolean isPlanned() {
        return startsAt == null && doneAt == null;
    }

    /** Wanted, but not carried out yet: it waits for its time or is at work. */
    public boolean isUnderWay() {
        return startsAt != null && doneAt == null && undoneAt == null;
    }

    /** Whether it can still be stopped. */
    boolean waits(Instant now) {
        return isUnderWay() && startsAt.toInstant().isAfter(now);
    }

    public boolean canBeUndone() {
        return doneAt != null && undoneAt == null && !COMPLETE.equals(kind);
    }

    /** A task of the act as it was before, and who gets it; the fate says what became of it. */
    record Part(
            String taskId,
            String process,
            String element,
            String name,
            String caseNumber,
            String assignee,
            String assigneeName,
            int priority,
            String recipient,
            String recipientName,
            String fate) {}
}

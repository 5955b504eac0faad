package org.hersys.supervision;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An act on many tasks at once.
 *
 * @param login who planned it
 * @param recipient login of who gets the tasks; null unless the kind is a move
 * @param doneAt null while it is only planned
 * @param undoneAt null unless it was undone
 */
record BulkAct(
        UUID id,
        String login,
        String kind,
        String recipient,
        OffsetDateTime plannedAt,
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

    /** From here on a task stands in the inbox among the urgent ones. */
    static final int URGENT = 80;

    public boolean isPlanned() {
        return doneAt == null;
    }

    public boolean canBeUndone() {
        return doneAt != null && undoneAt == null;
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

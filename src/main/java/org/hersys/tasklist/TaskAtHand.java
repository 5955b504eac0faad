package org.hersys.tasklist;

import java.time.OffsetDateTime;

/**
 * An open user task that the current actor works on: what is needed to do it. Lists say more about it
 * ({@link OpenTask}).
 *
 * @param group candidate group, organisation code and role
 * @param assignee login of the person who has claimed it, or null
 * @param caseOffice office responsible for the case; null where there is no case
 */
record TaskAtHand(
        String id,
        String process,
        String definition,
        String element,
        Long caseId,
        String group,
        OffsetDateTime dueAt,
        String assignee,
        String caseOffice) {

    /** Whether a person has claimed it. */
    boolean isAssignedTo(String login) {
        return login.equals(assignee);
    }
}

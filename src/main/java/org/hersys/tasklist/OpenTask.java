package org.hersys.tasklist;

import java.time.OffsetDateTime;

/**
 * An open user task that the current actor may work on.
 *
 * @param processName in the reader's language, as is the name
 * @param group candidate group, organisation code and role
 * @param assignee login of the person who has claimed it, or null
 * @param assigneeName as shown, where the actor may know the person
 * @param caseNumber and office responsible, and patient: null where the actor may not see the case
 */
public record OpenTask(
        String id,
        String process,
        String processName,
        String definition,
        String element,
        String instance,
        Long caseId,
        String name,
        String group,
        int priority,
        OffsetDateTime dueAt,
        OffsetDateTime createdAt,
        String assignee,
        String assigneeName,
        String caseNumber,
        String caseOffice,
        String patient) {

    /** Whether a person has claimed it. */
    public boolean isAssignedTo(String login) {
        return login.equals(assignee);
    }

    OpenTask named(String itsName, String itsProcess) {
        return new OpenTask(
                id,
                process,
                itsProcess,
                definition,
                element,
                instance,
                caseId,
                itsName,
                group,
                priority,
                dueAt,
                createdAt,
                assignee,
                assigneeName,
                caseNumber,
                caseOffice,
                patient);
    }
}

package org.hersys.tasklist;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * What a form belongs to: an open task, or the start of a process.
 *
 * @param taskId of the open task; null at a start
 * @param process process id
 * @param element id of the user task or start event
 * @param caseId of the case; null at a start
 * @param dueAt by when it should be done; null where nothing says so
 * @param facts variables the task can see; empty at a start
 */
public record FormTask(
        String taskId, String process, String element, Long caseId, OffsetDateTime dueAt, Map<String, Object> facts) {

    /** A fact as text, or null. */
    public String fact(String name) {
        Object value = facts.get(name);
        return value == null ? null : value.toString();
    }
}

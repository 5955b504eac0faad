package org.hersys.casefile.editing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hersys.access.AuditEntry;

/**
 * A change of a field group that somebody saved.
 *
 * @param item which one, where a case has several; else empty
 * @param fields each with its value before and after; null for none
 * @param undoes id of the change that this one took back, or null
 * @param undone whether a later change took this one back
 */
public record Change(
        long id,
        String group,
        String item,
        OffsetDateTime at,
        String login,
        String organisation,
        List<AuditEntry.Change> fields,
        Long undoes,
        boolean undone) {

    /** Whether every field still holds what this change gave it. */
    boolean stillHolds(Map<String, String> now) {
        return fields.stream().allMatch(field -> Objects.equals(field.after(), now.get(field.field())));
    }
}

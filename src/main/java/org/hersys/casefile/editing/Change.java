package org.hersys.casefile.editing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * Those of some changes, the newest first, that can be taken back one after the other: the newest of each group, and where that is
     * an undo, also the newest that stands.
     */
    public static Set<Long> undoable(List<Change> changes) {
        Map<String, List<Change>> groups =
                changes.stream().collect(Collectors.groupingBy(change -> change.group + " " + change.item));
        return groups.values().stream()
                .flatMap(group -> Stream.concat(
                        group.stream().limit(1),
                        group.stream()
                                .filter(change -> isUndo(group.get(0), changes))
                                .filter(change -> change.undoes == null && !change.undone)
                                .limit(1)))
                .map(Change::id)
                .collect(Collectors.toSet());
    }

    /** Whether a change took back another that was none of that kind itself. */
    private static boolean isUndo(Change change, List<Change> changes) {
        return change.undoes != null
                && changes.stream().noneMatch(other -> change.undoes == other.id && other.undoes != null);
    }

    /** Whether every field still holds what this change gave it. */
    boolean stillHolds(Map<String, String> now) {
        return fields.stream().allMatch(field -> Objects.equals(field.after(), now.get(field.field())));
    }
}

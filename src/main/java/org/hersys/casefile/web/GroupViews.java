package org.hersys.casefile.web;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hersys.access.AccessMatrix;
import org.hersys.access.AuditEntry;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.access.Right;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Field;
import org.hersys.casefile.FieldGroup;
import org.hersys.casefile.editing.Change;
import org.hersys.casefile.editing.ChangeHistory;
import org.hersys.casefile.editing.Editors;
import org.hersys.casefile.editing.FieldGroups;
import org.springframework.stereotype.Component;

/** The field groups of a tab as the page shows them: facts or an open form, who else is editing, what was changed. */
@Component
class GroupViews {

    private final FieldGroups groups;
    private final ChangeHistory history;
    private final Editors editors;
    private final FieldWords words;
    private final Names names;

    GroupViews(FieldGroups groups, ChangeHistory history, Editors editors, FieldWords words, Names names) {
        this.groups = groups;
        this.history = history;
        this.editors = editors;
        this.words = words;
        this.names = names;
    }

    /** A group; {@code form} says whether it is open for editing. */
    public record Group(
            String key,
            String item,
            boolean mayEdit,
            boolean form,
            boolean known,
            List<Shown> fields,
            List<Busy> busy,
            boolean contested,
            boolean answered,
            OffsetDateTime leftAt,
            Saved contestedBy,
            List<Saved> changes) {}

    /** A field: what is known in words, and in an open form what stands in it and what the editor has seen. */
    public record Shown(
            Field field,
            String words,
            List<String> typed,
            String seen,
            String problem,
            boolean contested,
            String mine) {}

    /** Somebody else who is editing. */
    public record Busy(String who, OffsetDateTime since) {}

    /** A change; {@code mayUndo} where the actor may take it back. */
    public record Saved(
            long id,
            String group,
            OffsetDateTime at,
            String who,
            boolean undoes,
            boolean undone,
            boolean mayUndo,
            List<Difference> fields) {}

    /** A field before and after, in words; null for none. */
    public record Difference(String field, String before, String after) {}

    /** The groups that the current actor may see, by key; the one that is open for editing as a form. */
    Map<String, Group> of(CaseFile file, List<String> keys, OpenForm open) {
        List<Change> changes = keys.isEmpty() ? List.of() : history.of(file.id());
        Map<String, Group> shown = new HashMap<>();
        for (String key : keys) {
            groups.find(key)
                    .filter(group -> AccessMatrix.gives(CurrentActor.get(), group.section(), Right.SEE))
                    .ifPresent(group -> shown.put(key, group(file, group, open, changes)));
        }
        return shown;
    }

    /** Every change of a case that the actor may see, the newest first. */
    List<Saved> changes(CaseFile file) {
        return saved(file, history.of(file.id()));
    }

    /** Who else is editing a group. */
    List<Busy> busy(CaseFile file, String group, String item) {
        return editors.others(file.id(), group, item).stream()
                .map(other -> new Busy(names.person(other.login(), other.organisation()), other.since()))
                .toList();
    }

    private Group group(CaseFile file, FieldGroup group, OpenForm open, List<Change> changes) {
        boolean mayEdit = FieldGroups.mayEdit(file, group);
        OpenForm form = mayEdit && open != null && open.group().equals(group.key()) ? open : null;
        String item = form == null ? "" : form.item();
        Map<String, String> now =
                form != null && form.contested() != null ? form.contested().now() : group.read(file, item);
        if (form != null) {
            editors.open(file.id(), group.key(), item);
        }
        return new Group(
                group.key(),
                item,
                mayEdit,
                form != null,
                !now.isEmpty(),
                group.fields(file).stream()
                        .map(field -> shown(field, now, form))
                        .toList(),
                mayEdit ? busy(file, group.key(), item) : List.of(),
                form != null && form.contested() != null,
                form != null && form.answered(),
                form == null ? null : form.leftAt(),
                form == null || form.contested() == null || form.contested().latest() == null
                        ? null
                        : saved(file, form.contested().latest(), false),
                saved(
                        file,
                        changes.stream()
                                .filter(change -> change.group().equals(group.key()))
                                .toList()));
    }

    private Shown shown(Field field, Map<String, String> now, OpenForm form) {
        String value = now.get(field.name());
        String known = words.shown(field, value);
        if (form == null) {
            return new Shown(field, known, List.of(), null, null, false, null);
        }
        boolean contested = form.isContested(field.name());
        return new Shown(
                field,
                known,
                form.typed(field, now),
                form.seen(field.name(), now),
                form.problems().get(field.name()),
                contested,
                contested ? words.shown(field, form.contested().mine().get(field.name())) : null);
    }

    private List<Saved> saved(CaseFile file, List<Change> changes) {
        Set<Long> undoable = Change.undoable(changes);
        return changes.stream()
                .map(change -> saved(
                        file,
                        change,
                        undoable.contains(change.id())
                                && groups.findToEdit(file, change.group()).isPresent()))
                .toList();
    }

    private Saved saved(CaseFile file, Change change, boolean mayUndo) {
        Map<String, Field> fields = new HashMap<>();
        groups.find(change.group())
                .ifPresent(group -> group.fields(file).forEach(field -> fields.put(field.name(), field)));
        return new Saved(
                change.id(),
                change.group(),
                change.at(),
                names.person(change.login(), change.organisation()),
                change.undoes() != null,
                change.undone(),
                mayUndo,
                change.fields().stream()
                        .filter(field -> fields.containsKey(field.field()))
                        .map(field -> difference(fields.get(field.field()), field))
                        .toList());
    }

    private Difference difference(Field field, AuditEntry.Change change) {
        return new Difference(field.name(), words.shown(field, change.before()), words.shown(field, change.after()));
    }
}

package org.hersys.casefile.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.Section;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Field;
import org.hersys.casefile.FieldGroup;
import org.hersys.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves a field group of a case, merged with what others saved meanwhile, and takes changes back. */
@Component
@Transactional
public class EditingCase {

    private final FieldGroups groups;
    private final ChangeHistory history;
    private final Editors editors;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final Words words;
    private final JdbcClient jdbc;
    private final Clock clock;

    EditingCase(
            FieldGroups groups,
            ChangeHistory history,
            Editors editors,
            CaseTimeline timeline,
            AuditTrail audit,
            Words words,
            JdbcClient jdbc,
            Clock clock) {
        this.groups = groups;
        this.history = history;
        this.editors = editors;
        this.timeline = timeline;
        this.audit = audit;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Saves what was typed, or says why not; then nothing is changed. */
    public SaveOutcome save(CaseFile file, String key, TypedGroup sent) {
        FieldGroup group = groups.findToEdit(file, key).orElse(null);
        if (group == null) {
            return new SaveOutcome.NotAllowed();
        }
        one(file, key);
        Map<String, String> problems = new LinkedHashMap<>();
        Map<String, String> mine = read(file, group, sent, problems);
        Map<String, String> now = group.read(file, sent.item());
        Merge merged = Merge.of(names(group, file), sent.seen(), mine, now);
        if (!merged.contested().isEmpty()) {
            return new SaveOutcome.Contested(
                    merged.contested(),
                    merged.ofOthers(),
                    mine,
                    now,
                    history.latest(file.id(), key, sent.item()).orElse(null));
        }
        if (problems.isEmpty()) {
            problems.putAll(problems(file, group, now, merged.values()));
        }
        if (!problems.isEmpty()) {
            return new SaveOutcome.Refused(problems);
        }
        editors.leave(file.id(), key, sent.item());
        if (merged.values().equals(now)) {
            return new SaveOutcome.Unchanged();
        }
        long change = keep(file, group, sent.item(), now, merged.values(), null);
        return new SaveOutcome.Saved(change, merged.ofOthers());
    }

    /** Takes a change back, unless its fields were changed again. */
    public UndoOutcome undo(CaseFile file, long id) {
        Change change = history.find(file.id(), id).orElse(null);
        FieldGroup group =
                change == null ? null : groups.findToEdit(file, change.group()).orElse(null);
        if (group == null) {
            return new UndoOutcome.NotAllowed();
        }
        one(file, change.group());
        if (change.undone()) {
            return new UndoOutcome.Already();
        }
        Map<String, String> now = group.read(file, change.item());
        if (!change.stillHolds(now)) {
            return new UndoOutcome.ChangedSince();
        }
        Map<String, String> values = new LinkedHashMap<>(now);
        change.fields().forEach(field -> {
            values.remove(field.field());
            if (field.before() != null) {
                values.put(field.field(), field.before());
            }
        });
        Map<String, String> problems =
                values.isEmpty() && group.hasItems() ? Map.of() : problems(file, group, now, values);
        if (!problems.isEmpty()) {
            return new UndoOutcome.Refused(problems.values().iterator().next());
        }
        keep(file, group, change.item(), now, values, id);
        return new UndoOutcome.Undone(group.key());
    }

    /** One after the other: who saves the same group waits until the other's transaction has ended. */
    private void one(CaseFile file, String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('edit ' || ?), ?)")
                .params(key, Long.hashCode(file.id()))
                .query()
                .listOfRows();
    }

    private Map<String, String> read(CaseFile file, FieldGroup group, TypedGroup sent, Map<String, String> problems) {
        Map<String, String> mine = new LinkedHashMap<>();
        for (Field field : group.fields(file)) {
            TypedField typed = TypedField.read(field, sent.typed().get(field.name()), LocalDate.now(clock));
            String value = "theirs".equals(sent.chosen().get(field.name()))
                    ? sent.seen().get(field.name())
                    : typed.value();
            if (typed.problem() != null && value == null) {
                problems.put(field.name(), words.say(typed.problem()));
                value = sent.seen().get(field.name());
            }
            if (value != null) {
                mine.put(field.name(), group.kept(field, value));
            }
        }
        return mine;
    }

    /** What was never known may stay unknown; what was known and is needed may not be emptied. */
    private Map<String, String> problems(
            CaseFile file, FieldGroup group, Map<String, String> now, Map<String, String> values) {
        Map<String, String> problems = new LinkedHashMap<>();
        group.fields(file).stream()
                .filter(field -> field.needed() && !values.containsKey(field.name()))
                .filter(field -> now.containsKey(field.name()) || now.isEmpty())
                .forEach(field -> problems.put(field.name(), words.say("problem.required")));
        if (problems.isEmpty() && !values.equals(now)) {
            problems.putAll(group.problems(file, values));
        }
        return problems;
    }

    private long keep(
            CaseFile file,
            FieldGroup group,
            String item,
            Map<String, String> before,
            Map<String, String> after,
            Long undoes) {
        group.write(file, item, after);
        AuditEntry entry = AuditEntry.of(undoes == null ? "case.changed" : "case.changeUndone")
                .onCase(file.id(), file.office());
        for (String field : names(group, file)) {
            entry = entry.changed(field, before.get(field), after.get(field));
        }
        audit.note(entry);
        boolean open = group.section() != Section.EXPOSURE && group.section() != Section.INTERVIEW;
        timeline.add(
                file.id(),
                undoes == null ? "factsChanged" : "changeUndone",
                open ? "case" : "investigation",
                Map.of("group", group.key()));
        return history.add(file.id(), group.key(), item, entry.changes(), undoes);
    }

    private static List<String> names(FieldGroup group, CaseFile file) {
        return group.fields(file).stream().map(Field::name).toList();
    }
}

package org.hersys.policy.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hersys.access.CurrentActor;
import org.hersys.policy.check.MergedTable;
import org.hersys.policy.check.NotATable;
import org.hersys.policy.check.TableCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of a table: begun from a version, saved step by step, merged where two people save, thrown away. */
@Component
@Transactional
public class EditingTable {

    private static final String TIME_TO_LIVE = "P3650D";

    private final DecisionVersions versions;
    private final TableNotes notes;
    private final DraftCheck check;
    private final JdbcClient jdbc;
    private final Clock clock;

    EditingTable(DecisionVersions versions, TableNotes notes, DraftCheck check, JdbcClient jdbc, Clock clock) {
        this.versions = versions;
        this.notes = notes;
        this.check = check;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of saving. */
    public sealed interface Saving {

        /**
         * Saved; where somebody else had saved meanwhile, merged with theirs.
         *
         * @param dmn as it stands now
         */
        record Saved(int revision, String dmn, boolean merged) implements Saving {}

        /** Somebody else changed the same cells; nothing was saved. */
        record Conflicting(int revision, String theirs, String login, List<MergedTable.Conflict> conflicts)
                implements Saving {}

        /** No table; nothing was saved. */
        record Unreadable(NotATable.Reason reason) implements Saving {}

        /** The draft has been handed in, published or thrown away meanwhile. */
        record Gone() implements Saving {}
    }

    /**
     * The draft of a table: the one in work, or a new one begun from a version. One begun from a draft that was thrown
     * away remains the work of all who changed it.
     */
    public DecisionVersion begin(String decision, long from) {
        DecisionVersion ground = versions.find(from).orElseThrow();
        Set<String> editors = new LinkedHashSet<>(ground.isDiscarded() ? ground.editedBy() : List.of());
        editors.add(login());
        String dmn = TableCheck.withTimeToLive(versions.dmn(from), TIME_TO_LIVE);
        jdbc.sql("""
                        insert into decision_version (decision, dmn, state, origin, based_on, edited_by, edited_at)
                        values (?, ?, 'draft', 'edited', ?, ?, ?)
                        on conflict (decision) where state in ('draft', 'submitted') do nothing returning id""")
                .params(
                        decision,
                        dmn,
                        ground.isDiscarded() && ground.basedOn() != null ? ground.basedOn() : Long.valueOf(from),
                        editors.toArray(String[]::new),
                        OffsetDateTime.now(clock))
                .query(Long.class)
                .optional()
                .ifPresent(id -> {
                    remember(id, 0, dmn);
                    notes.note("policy.begun", decision, "basedOn", null, from);
                });
        return versions.inWork(decision).orElseThrow();
    }

    /**
     * Saves a draft.
     *
     * @param revision the one the change was begun from
     */
    public Saving save(long id, int revision, String dmn) {
        DecisionVersion draft = lock(id);
        if (draft == null || !draft.isDraft()) {
            return new Saving.Gone();
        }
        try {
            String kept = TableCheck.withTimeToLive(dmn, TIME_TO_LIVE);
            check.harmless(kept);
            return draft.revision() == revision ? write(draft, kept, false) : merge(draft, revision, kept);
        } catch (NotATable unreadable) {
            return new Saving.Unreadable(unreadable.reason());
        }
    }

    /** Throws a draft away, or takes a submission back and throws it away. */
    public void discard(long id) {
        jdbc.sql("update decision_version set state = 'discarded' where id = ? and state in ('draft', 'submitted')")
                .param(id)
                .update();
        versions.find(id)
                .ifPresent(gone -> notes.note("policy.discarded", gone.decision(), "revision", gone.revision(), null));
    }

    private Saving merge(DecisionVersion draft, int revision, String mine) {
        String theirs = versions.dmn(draft.id());
        String base = jdbc.sql("select dmn from draft_revision where version_id = ? and revision = ?")
                .params(draft.id(), revision)
                .query(String.class)
                .optional()
                .orElse(theirs);
        MergedTable merged = MergedTable.of(base, theirs, mine);
        return merged.conflicts().isEmpty()
                ? write(draft, merged.dmn(), true)
                : new Saving.Conflicting(draft.revision(), theirs, lastEditor(draft), merged.conflicts());
    }

    private Saving write(DecisionVersion draft, String dmn, boolean merged) {
        int revision = draft.revision() + 1;
        jdbc.sql("""
                        update decision_version
                        set dmn = ?, revision = ?, edited_at = ?, origin = 'edited',
                            edited_by = case when ? = any (edited_by) then edited_by else edited_by || ? end
                        where id = ?""")
                .params(dmn, revision, OffsetDateTime.now(clock), login(), login(), draft.id())
                .update();
        remember(draft.id(), revision, dmn);
        return new Saving.Saved(revision, dmn, merged);
    }

    private void remember(long id, int revision, String dmn) {
        jdbc.sql("insert into draft_revision (version_id, revision, dmn, saved_by, saved_at) values (?, ?, ?, ?, ?)")
                .params(id, revision, dmn, login(), OffsetDateTime.now(clock))
                .update();
    }

    private String lastEditor(DecisionVersion draft) {
        return jdbc.sql("select saved_by from draft_revision where version_id = ? order by revision desc limit 1")
                .param(draft.id())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private DecisionVersion lock(long id) {
        jdbc.sql("select id from decision_version where id = ? for update")
                .param(id)
                .query()
                .listOfRows();
        return versions.find(id).orElse(null);
    }

    private static String login() {
        return CurrentActor.get().login();
    }
}

package org.hersys.policy.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hersys.access.CurrentActor;
import org.hersys.policy.check.DmnTable;
import org.hersys.policy.check.DmnText;
import org.hersys.policy.check.MergedTable;
import org.hersys.policy.check.NotATable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of a table: begun from a version, saved step by step, merged where two people save, thrown away. */
@Component
@Transactional
public class EditingTable {

    private static final String TIME_TO_LIVE = "P3650D";

    private final DecisionVersions versions;
    private final HeldDrafts drafts;
    private final TableExamples examples;
    private final TableNotes notes;
    private final TableLanguage language;
    private final DraftCheck check;
    private final JdbcClient jdbc;
    private final Clock clock;

    EditingTable(
            DecisionVersions versions,
            HeldDrafts drafts,
            TableExamples examples,
            TableNotes notes,
            TableLanguage language,
            DraftCheck check,
            JdbcClient jdbc,
            Clock clock) {
        this.versions = versions;
        this.drafts = drafts;
        this.examples = examples;
        this.notes = notes;
        this.language = language;
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
     * The draft of a table: the one in work, or a new one begun from a version, with its examples. One begun from a draft
     * that was thrown away remains the work of all who changed it.
     */
    public DecisionVersion begin(String decision, long from) {
        DecisionVersion ground = versions.find(from).orElseThrow();
        Set<String> editors = new LinkedHashSet<>(ground.isDiscarded() ? ground.editedBy() : List.of());
        editors.add(login());
        String dmn = versions.dmn(from);
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
                    examples.takeOver(from, id);
                    notes.note("policy.begun", decision, "basedOn", null, from);
                });
        return versions.inWork(decision).orElseThrow();
    }

    /**
     * Saves a draft.
     *
     * @param revision the one the change was begun from
     * @param typed the table in the words of who saves
     */
    public Saving save(long id, int revision, String typed, Locale words) {
        DecisionVersion draft = drafts.hold(id);
        if (draft == null || !draft.isDraft()) {
            return new Saving.Gone();
        }
        try {
            String dmn = kept(draft, typed, words);
            return draft.revision() == revision ? write(draft, dmn, false) : merge(draft, revision, dmn);
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

    /** The table as it is kept: harmless, in the words it had, with a time to live for what the engine remembers. */
    private String kept(DecisionVersion draft, String typed, Locale words) {
        DmnTable table = check.harmless(typed);
        DmnText text = language.asKept(words, draft.decision(), DmnText.of(typed), versions.dmn(draft.id()));
        if (table.timeToLive().isBlank()) {
            text.keepHistory(TIME_TO_LIVE);
        }
        return text.text();
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
        jdbc.sql("update decision_version set dmn = ?, revision = ? where id = ?")
                .params(dmn, revision, draft.id())
                .update();
        drafts.changed(draft.id());
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

    private static String login() {
        return CurrentActor.get().login();
    }
}

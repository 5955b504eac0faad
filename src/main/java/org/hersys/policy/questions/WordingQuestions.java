package org.hersys.policy.questions;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.policy.questions.QuestionWording.Change;
import org.hersys.policy.questions.QuestionWordings.Version;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a draft of the wording to what patients are asked: one person words, another one approves. */
@Component
@Transactional
public class WordingQuestions {

    private final QuestionWordings wordings;
    private final ShownWording shown;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    WordingQuestions(
            QuestionWordings wordings,
            ShownWording shown,
            AuditTrail audit,
            JdbcClient jdbc,
            StoredJson json,
            Clock clock) {
        this.wordings = wordings;
        this.shown = shown;
        this.audit = audit;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What came of it; pages show the text {@code policy.questions.<outcome>}. */
    public enum Outcome {
        DONE,
        /** Saved, with what somebody else has saved meanwhile. */
        MERGED,
        /** Somebody else has changed the same meanwhile; nothing was saved. */
        STALE,
        /** Not in the state for it any more. */
        GONE,
        /** A reason is missing, or too long. */
        NO_REASON,
        /** Nothing differs from what is shown now. */
        NO_CHANGE,
        /** Who changed it or handed it in cannot approve it. */
        OWN_CHANGE
    }

    /** Begins a draft from what was shown at some time; where somebody has begun one already, that one stays. */
    public void begin(QuestionWording from) {
        int begun = jdbc.sql("""
                        insert into question_wording (state, wording, edited_by, edited_at) values ('draft', ?::jsonb, array[?], ?)
                        on conflict ((true)) where state in ('draft', 'submitted') do nothing""")
                .params(json.write(from), login(), OffsetDateTime.now(clock))
                .update();
        if (begun == 1) {
            note(AuditEntry.of("wording.begun"));
        }
    }

    /**
     * What came of saving.
     *
     * @param mine what the person who saves has changed
     * @param conflicts what somebody else has changed differently meanwhile
     */
    public record Saved(Outcome outcome, List<Change> mine, List<Change> conflicts) {}

    /**
     * Saves a draft; where somebody else has saved meanwhile, with theirs.
     *
     * @param revision the one the change was begun from
     */
    public Saved save(long id, int revision, UnaryOperator<QuestionWording> change) {
        Optional<Version> draft = locked(id).filter(Version::isDraft);
        if (draft.isEmpty()) {
            return new Saved(Outcome.GONE, List.of(), List.of());
        }
        QuestionWording theirs = draft.get().wording();
        boolean alone = draft.get().revision() == revision;
        QuestionWording base = alone ? theirs : wordings.earlier(id, revision).orElse(theirs);
        QuestionWording mine = change.apply(base);
        QuestionWording.Merged merged = QuestionWording.merge(base, theirs, mine);
        if (merged.conflicts().isEmpty()) {
            write(id, merged.wording());
        }
        return new Saved(
                !merged.conflicts().isEmpty() ? Outcome.STALE : alone ? Outcome.DONE : Outcome.MERGED,
                mine.changesSince(base),
                merged.conflicts());
    }

    private void write(long id, QuestionWording wording) {
        jdbc.sql("""
                        update question_wording set earlier = earlier || jsonb_build_array(wording), wording = ?::jsonb,
                          revision = revision + 1, edited_at = ?,
                          edited_by = case when ? = any (edited_by) then edited_by else edited_by || ? end where id = ?""")
                .params(json.write(wording), OffsetDateTime.now(clock), login(), login(), id)
                .update();
    }

    /** Hands a draft in. */
    public Outcome submit(long id, String reason) {
        Optional<Version> draft = locked(id).filter(Version::isDraft);
        if (draft.isEmpty()) {
            return Outcome.GONE;
        }
        if (reason.isBlank() || reason.length() > 1000) {
            return Outcome.NO_REASON;
        }
        QuestionWording wording = draft.get().wording();
        QuestionWording before = wordings.shown().map(Version::wording).orElse(QuestionWording.SHIPPED);
        if (wording.changesSince(before).isEmpty()) {
            return Outcome.NO_CHANGE;
        }
        jdbc.sql("update question_wording set state = 'submitted', reason = ?, submitted_by = ? where id = ?")
                .params(reason.strip(), login(), id)
                .update();
        AuditEntry entry = AuditEntry.of("wording.submitted").because(reason.strip());
        for (Change change : wording.changesSince(before)) {
            entry = entry.changed((change.key() + " " + change.language()).strip(), change.before(), change.after());
        }
        note(entry);
        return Outcome.DONE;
    }

    /** Approves what somebody else has handed in; patients are asked so within seconds. */
    public Outcome approve(long id) {
        Optional<Version> submitted =
                locked(id).filter(version -> version.state().equals("submitted"));
        if (submitted.isEmpty()) {
            return Outcome.GONE;
        }
        if (!submitted.get().mayBeApprovedBy(login())) {
            return Outcome.OWN_CHANGE;
        }
        jdbc.sql("update question_wording set state = 'published', approved_by = ?, published_at = ? where id = ?")
                .params(login(), OffsetDateTime.now(clock), id)
                .update();
        shown.forget();
        note(AuditEntry.of("wording.approved").because(submitted.get().reason()));
        return Outcome.DONE;
    }

    /** Makes a submission a draft again. */
    public Outcome giveBack(long id) {
        return moved(id, "draft", "'submitted'", "wording.givenBack");
    }

    /** Throws a draft or submission away. */
    public Outcome discard(long id) {
        return moved(id, "discarded", "'draft', 'submitted'", "wording.discarded");
    }

    private Outcome moved(long id, String to, String from, String act) {
        int moved = jdbc.sql("update question_wording set state = ? where id = ? and state in (" + from + ")")
                .params(to, id)
                .update();
        if (moved == 1) {
            note(AuditEntry.of(act));
        }
        return moved == 1 ? Outcome.DONE : Outcome.GONE;
    }

    private Optional<Version> locked(long id) {
        jdbc.sql("select id from question_wording where id = ? for update")
                .param(id)
                .query()
                .listOfRows();
        return wordings.find(id);
    }

    private void note(AuditEntry entry) {
        audit.note(entry.about(CurrentActor.get().organisation()));
    }

    private static String login() {
        return CurrentActor.get().login();
    }
}

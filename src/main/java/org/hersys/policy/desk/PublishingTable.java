package org.hersys.policy.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.hersys.access.CurrentActor;
import org.hersys.engine.PublishedTables;
import org.hersys.policy.desk.DraftCheck.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a draft to a version that answers: one person hands it in with its reason, another one approves. */
@Component
@Transactional
public class PublishingTable {

    private final DecisionVersions versions;
    private final HeldDrafts drafts;
    private final DraftCheck check;
    private final PublishedTables published;
    private final VersionCalendar calendar;
    private final TableNotes notes;
    private final JdbcClient jdbc;
    private final Clock clock;

    PublishingTable(
            DecisionVersions versions,
            HeldDrafts drafts,
            DraftCheck check,
            PublishedTables published,
            VersionCalendar calendar,
            TableNotes notes,
            JdbcClient jdbc,
            Clock clock) {
        this.versions = versions;
        this.drafts = drafts;
        this.check = check;
        this.published = published;
        this.calendar = calendar;
        this.notes = notes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of it; pages show the text {@code policy.publish.<outcome>}. */
    public enum Outcome {
        DONE,
        /** Not in the state for it any more: somebody else was faster. */
        GONE,
        /** Errors in the table, or examples that it breaks. */
        CHECKS_FAILED,
        /** The moment from which it should answer has passed. */
        PAST,
        /** The moment is too near for every node to know of it in time. */
        TOO_NEAR,
        /** Another version begins at the very same moment. */
        SAME_MOMENT,
        /** A reason and the legal source are missing. */
        NO_REASON,
        /** Who changed it or handed it in cannot approve it. */
        OWN_CHANGE
    }

    /**
     * Hands a draft in.
     *
     * @param validFrom moment from which it shall answer; null for as soon as it is approved
     */
    public Outcome submit(long id, OffsetDateTime validFrom, String reason, String legalSource) {
        DecisionVersion draft = drafts.hold(id);
        if (draft == null || !draft.isDraft()) {
            return Outcome.GONE;
        }
        if (reason.isBlank() || legalSource.isBlank()) {
            return Outcome.NO_REASON;
        }
        if (validFrom != null && !validFrom.isAfter(now())) {
            return Outcome.PAST;
        }
        if (!verdict(draft).passed()) {
            return Outcome.CHECKS_FAILED;
        }
        jdbc.sql("""
                        update decision_version set state = 'submitted', valid_from = ?, reason = ?, legal_source = ?,
                               submitted_by = ?, submitted_at = ? where id = ?""")
                .params(validFrom, reason.strip(), legalSource.strip(), login(), now(), id)
                .update();
        notes.noteCells("policy.submitted", id);
        return Outcome.DONE;
    }

    /**
     * Approves a submission: it answers from its moment on, on every node. One that shall answer at once does so a few
     * seconds later, when every node knows of it.
     */
    public Outcome approve(long id) {
        DecisionVersion submitted = drafts.hold(id);
        if (submitted == null || !submitted.isSubmitted()) {
            return Outcome.GONE;
        }
        if (!submitted.mayBeApprovedBy(login())) {
            return Outcome.OWN_CHANGE;
        }
        if (!verdict(submitted).passed()) {
            return Outcome.CHECKS_FAILED;
        }
        OffsetDateTime now = now();
        OffsetDateTime soonest = now.plus(VersionCalendar.AHEAD);
        OffsetDateTime from = submitted.validFrom() == null ? soonest : submitted.validFrom();
        if (from.isBefore(soonest)) {
            return from.isBefore(now) ? Outcome.PAST : Outcome.TOO_NEAR;
        }
        if (versions.published(submitted.decision()).stream()
                .anyMatch(version -> version.validFrom().isEqual(from))) {
            return Outcome.SAME_MOMENT;
        }
        int number = published.add(submitted.decision(), versions.dmn(id));
        jdbc.sql("""
                        update decision_version set state = 'published', number = ?, valid_from = ?, approved_by = ?,
                               approved_at = ? where id = ?""").params(number, from, login(), now, id).update();
        calendar.forget();
        notes.noteCells("policy.approved", id);
        return Outcome.DONE;
    }

    /** Gives a submission back to be worked on; it is a draft again. */
    public Outcome giveBack(long id) {
        int changed = jdbc.sql("""
                        update decision_version set state = 'draft', submitted_by = null, submitted_at = null
                        where id = ? and state = 'submitted'""").param(id).update();
        if (changed == 1) {
            notes.noteCells("policy.givenBack", id);
        }
        return changed == 1 ? Outcome.DONE : Outcome.GONE;
    }

    private Verdict verdict(DecisionVersion version) {
        return check.check(version, versions.dmn(version.id()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static String login() {
        return CurrentActor.get().login();
    }
}

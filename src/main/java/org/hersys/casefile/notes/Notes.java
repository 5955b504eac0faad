package org.hersys.casefile.notes;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hersys.access.Actor;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.MergedCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notes of a case: written once, pinned or not, taken back by their author with a trace. */
@Component
@Transactional
public class Notes {

    private static final int LONGEST = 4000;

    private final JdbcClient jdbc;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    Notes(JdbcClient jdbc, CaseTimeline timeline, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** The notes of a case and of those merged into it, the newest first; none for anybody but health centres. */
    @Transactional(readOnly = true)
    public List<Note> of(long caseId) {
        return CurrentActor.get().sight() != Sight.OFFICE
                ? List.of()
                : jdbc.sql(
                                MergedCases.TOGETHER
                                        + "select n.*, t.of_case from case_note n join together t on t.id = n.case_id order by n.at desc")
                        .param(caseId)
                        .query(Note.class)
                        .list();
    }

    /** Writes a note under the id its form was given; sent twice, it is there once. */
    public KeepOutcome write(CaseFile file, UUID id, String body, boolean pinned) {
        String text = body.replace("\r\n", "\n").strip();
        if (!WritingOnCase.isOpen(file)) {
            return new KeepOutcome.NotAllowed();
        }
        if (text.isEmpty()) {
            return new KeepOutcome.Refused("problem.required");
        }
        if (text.length() > LONGEST) {
            return new KeepOutcome.Refused("problem.tooLong", LONGEST);
        }
        Actor actor = CurrentActor.get();
        int added = jdbc.sql("""
                        insert into case_note (id, case_id, at, login, organisation, body, pinned) values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do nothing""")
                .params(id, file.id(), OffsetDateTime.now(clock), actor.login(), actor.organisation(), text, pinned)
                .update();
        if (added > 0) {
            timeline.add(file.id(), pinned ? "warningPinned" : "noteWritten", "investigation");
            audit.note(entry("case.noteWritten", file).changed("note", null, text));
        }
        return new KeepOutcome.Kept();
    }

    /** Makes a note a warning on top of the case, or an ordinary note again. */
    public KeepOutcome pin(CaseFile file, UUID id, boolean pinned) {
        if (!WritingOnCase.isOpen(file)) {
            return new KeepOutcome.NotAllowed();
        }
        int changed = jdbc.sql(
                        "update case_note set pinned = ? where id = ? and case_id = ? and removed_at is null and pinned <> ?")
                .params(pinned, id, file.id(), pinned)
                .update();
        if (changed > 0) {
            timeline.add(file.id(), pinned ? "warningPinned" : "warningUnpinned", "investigation");
            audit.note(entry("case.notePinned", file).changed("pinned", !pinned, pinned));
        }
        return new KeepOutcome.Kept();
    }

    /** Takes the actor's own note back: its text goes, that it was there stays. */
    public KeepOutcome remove(CaseFile file, UUID id) {
        Note note = of(file.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
        if (note == null
                || !WritingOnCase.isOpen(file)
                || !note.login().equals(CurrentActor.get().login())) {
            return new KeepOutcome.NotAllowed();
        }
        if (note.removedAt() == null) {
            jdbc.sql("update case_note set body = null, pinned = false, removed_at = ? where id = ?")
                    .params(OffsetDateTime.now(clock), id)
                    .update();
            timeline.add(file.id(), "noteRemoved", "investigation");
            audit.note(entry("case.noteRemoved", file).changed("note", note.body(), null));
        }
        return new KeepOutcome.Kept();
    }

    private static AuditEntry entry(String action, CaseFile file) {
        return AuditEntry.of(action).onCase(file.id(), file.office());
    }
}

package org.hersys.casefile.web;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.notes.Note;
import org.hersys.casefile.notes.Notes;
import org.hersys.casefile.notes.Paper;
import org.hersys.casefile.notes.Papers;
import org.hersys.casefile.notes.WritingOnCase;
import org.springframework.stereotype.Component;

/** Notes and papers as the page shows them; pinned notes stand on top of every tab. */
@Component
class NoteViews {

    private final Notes notes;
    private final Papers papers;
    private final Names names;

    NoteViews(Notes notes, Papers papers, Names names) {
        this.notes = notes;
        this.papers = papers;
        this.names = names;
    }

    /** A note; {@code mine} where the actor may take it back, {@code ofCase} the merged case it came with. */
    public record ShownNote(
            UUID id,
            OffsetDateTime at,
            String who,
            String body,
            boolean pinned,
            boolean removed,
            boolean mine,
            String ofCase) {}

    /** A paper; {@code kind} is the end of its media type, the size is in KiB, {@code ofCase} as with a note. */
    public record ShownPaper(
            UUID id,
            OffsetDateTime at,
            String who,
            String name,
            String kind,
            int size,
            boolean removed,
            boolean mine,
            String ofCase) {}

    /** What the model of a tab holds of notes and papers. */
    Map<String, Object> of(CaseFile file, CaseTab tab) {
        boolean shown = CurrentActor.get().sight() == Sight.OFFICE;
        boolean whole = shown && tab == CaseTab.RECORD;
        List<ShownNote> all = notes.of(file.id()).stream().map(this::shown).toList();
        Map<String, Object> view = new HashMap<>();
        view.put("pinned", all.stream().filter(ShownNote::pinned).toList());
        view.put("notes", whole ? all : null);
        view.put(
                "papers", whole ? papers.of(file.id()).stream().map(this::shown).toList() : null);
        view.put("mayWrite", WritingOnCase.isOpen(file));
        view.put("largestPaper", Papers.LARGEST);
        return view;
    }

    private ShownNote shown(Note note) {
        return new ShownNote(
                note.id(),
                note.at(),
                names.person(note.login(), note.organisation()),
                note.body(),
                note.pinned(),
                note.removedAt() != null,
                isMine(note.login()),
                note.ofCase());
    }

    private ShownPaper shown(Paper paper) {
        return new ShownPaper(
                paper.id(),
                paper.at(),
                names.person(paper.login(), paper.organisation()),
                paper.name(),
                paper.mediaType().replaceFirst("^.*/", "").toUpperCase(java.util.Locale.ROOT),
                Math.max(1, paper.bytes() / 1024),
                paper.removedAt() != null,
                isMine(paper.login()),
                paper.ofCase());
    }

    private static boolean isMine(String login) {
        return login.equals(CurrentActor.get().login());
    }
}

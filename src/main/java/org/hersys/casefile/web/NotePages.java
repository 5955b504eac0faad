package org.hersys.casefile.web;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.notes.KeepOutcome;
import org.hersys.casefile.notes.Notes;
import org.hersys.casefile.notes.WritingOnCase;
import org.hersys.text.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing, pinning and taking back notes on the page of a case. */
@Controller
@RequestMapping("/cases/{number}/notes")
class NotePages {

    private final ShowingCase showing;
    private final Notes notes;
    private final CaseDrafts drafts;
    private final Words words;

    NotePages(ShowingCase showing, Notes notes, CaseDrafts drafts, Words words) {
        this.showing = showing;
        this.notes = notes;
        this.drafts = drafts;
        this.words = words;
    }

    @PostMapping
    String write(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "false") boolean pinned,
            RedirectAttributes next) {
        next.addFlashAttribute("note", body);
        return act(number, "noteWritten", next, file -> {
            KeepOutcome outcome = notes.write(file, id(id), body, pinned);
            if (outcome instanceof KeepOutcome.Kept) {
                drafts.discardNote(file);
            }
            return outcome;
        });
    }

    /** A note is kept for its writer while it is typed. */
    @PostMapping("/draft")
    String draft(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "false") boolean pinned,
            Model model) {
        CaseFile file = showing.find(number);
        if (!WritingOnCase.isOpen(file)) {
            throw ShowingCase.missing();
        }
        model.addAttribute("kept", drafts.keepNote(file, id(id), body, pinned));
        return "casefile/note-kept";
    }

    @PostMapping("/{id}/pin")
    String pin(@PathVariable String number, @PathVariable String id, RedirectAttributes next) {
        return act(number, "notePinned", next, file -> notes.pin(file, id(id), true));
    }

    @PostMapping("/{id}/unpin")
    String unpin(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String tab,
            RedirectAttributes next) {
        return act(number, "noteUnpinned", CaseTab.of(tab), next, file -> notes.pin(file, id(id), false));
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable String number, @PathVariable String id, RedirectAttributes next) {
        return act(number, "noteRemoved", next, file -> notes.remove(file, id(id)));
    }

    private String act(String number, String notice, RedirectAttributes next, Function<CaseFile, KeepOutcome> act) {
        return act(number, notice, CaseTab.RECORD, next, act);
    }

    private String act(
            String number, String notice, CaseTab tab, RedirectAttributes next, Function<CaseFile, KeepOutcome> act) {
        CaseFile file = showing.find(number);
        KeepOutcome outcome = act.apply(file);
        if (outcome instanceof KeepOutcome.NotAllowed) {
            throw ShowingCase.missing();
        }
        if (outcome instanceof KeepOutcome.Refused refused) {
            next.addFlashAttribute("problems", Map.of("body", words.say(refused.message(), refused.arguments())));
        } else {
            next.addFlashAttribute("note", null);
            next.addFlashAttribute("notice", notice);
        }
        return "redirect:" + tab.address(file.number());
    }

    /** The id of a note or paper in an address or form; what is none does not exist. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw ShowingCase.missing();
        }
    }
}

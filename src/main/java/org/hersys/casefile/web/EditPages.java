package org.hersys.casefile.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Field;
import org.hersys.casefile.FieldGroup;
import org.hersys.casefile.editing.EditingCase;
import org.hersys.casefile.editing.Editors;
import org.hersys.casefile.editing.FieldGroups;
import org.hersys.casefile.editing.SaveOutcome;
import org.hersys.casefile.editing.TypedGroup;
import org.hersys.casefile.editing.UndoOutcome;
import org.hersys.text.Words;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Editing a case in place: saving a field group, giving up, taking a change back, staying visible to others meanwhile. */
@Controller
@RequestMapping("/cases/{number}")
class EditPages {

    private final ShowingCase showing;
    private final EditingCase editing;
    private final FieldGroups groups;
    private final EditedItem edited;
    private final Editors editors;
    private final GroupViews views;
    private final CaseDrafts drafts;
    private final Words words;

    EditPages(
            ShowingCase showing,
            EditingCase editing,
            FieldGroups groups,
            EditedItem edited,
            Editors editors,
            GroupViews views,
            CaseDrafts drafts,
            Words words) {
        this.showing = showing;
        this.editing = editing;
        this.groups = groups;
        this.edited = edited;
        this.editors = editors;
        this.views = views;
        this.drafts = drafts;
        this.words = words;
    }

    @PostMapping("/edit/{group}")
    String save(
            @PathVariable String number,
            @PathVariable String group,
            @RequestParam(defaultValue = "") String item,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        CaseFile file = showing.find(number);
        TypedGroup sent = TypedGroup.of(item, fields(file, group, item), request.getParameterMap());
        SaveOutcome outcome = editing.save(file, group, sent);
        CaseTab tab = CaseTab.ofGroup(group);
        if (outcome instanceof SaveOutcome.NotAllowed) {
            throw ShowingCase.missing();
        }
        if (outcome instanceof SaveOutcome.Refused refused) {
            model.addAttribute("problems", refused.problems());
            return showing.show(number, tab.code(), OpenForm.refused(group, sent, refused.problems()), model);
        }
        if (outcome instanceof SaveOutcome.Contested contested) {
            return showing.show(number, tab.code(), OpenForm.contested(group, sent, contested), model);
        }
        drafts.discard(file, group, item);
        next.addFlashAttribute("notice", outcome instanceof SaveOutcome.Saved ? "factsSaved" : "factsUnchanged");
        if (outcome instanceof SaveOutcome.Saved saved) {
            next.addFlashAttribute("ofOthers", saved.ofOthers());
            next.addFlashAttribute("undo", saved.change());
        }
        return "redirect:" + tab.address(file.number());
    }

    @PostMapping("/edit/{group}/leave")
    @Transactional
    public String leave(
            @PathVariable String number, @PathVariable String group, @RequestParam(defaultValue = "") String item) {
        CaseFile file = showing.find(number);
        fields(file, group, item);
        editors.leave(file.id(), group, item);
        drafts.discard(file, group, item);
        return "redirect:" + CaseTab.ofGroup(group).address(file.number());
    }

    /** An open form is heard of now and then and while somebody types; what was typed is kept, and it learns who else is editing. */
    @PostMapping("/edit/{group}/heard")
    @Transactional
    public String heard(
            @PathVariable String number,
            @PathVariable String group,
            @RequestParam(defaultValue = "") String item,
            HttpServletRequest request,
            Model model) {
        CaseFile file = showing.find(number);
        fields(file, group, item);
        boolean kept = editors.stillEditing(file.id(), group, item)
                && drafts.keep(file, group, item, request.getParameterMap());
        model.addAttribute("kept", kept);
        model.addAttribute("busy", views.busy(file, group, item));
        return "casefile/busy";
    }

    @PostMapping("/changes/{change}/undo")
    String undo(@PathVariable String number, @PathVariable long change, RedirectAttributes next) {
        CaseFile file = showing.find(number);
        UndoOutcome outcome = editing.undo(file, change);
        if (outcome instanceof UndoOutcome.NotAllowed) {
            throw ShowingCase.missing();
        }
        if (outcome instanceof UndoOutcome.Undone undone) {
            next.addFlashAttribute("notice", "changeUndone");
            return "redirect:" + CaseTab.ofGroup(undone.group()).address(file.number());
        }
        next.addFlashAttribute("problems", Map.of("changes", why(outcome)));
        return "redirect:" + CaseTab.COURSE.address(file.number());
    }

    private String why(UndoOutcome outcome) {
        return outcome instanceof UndoOutcome.Refused refused
                ? refused.why()
                : words.say(outcome instanceof UndoOutcome.Already ? "undo.already" : "undo.changedSince");
    }

    /** The fields of a group that may be edited; whatever else is asked for does not exist. */
    private List<String> fields(CaseFile file, String group, String item) {
        FieldGroup found = groups.findToEdit(file, group)
                .filter(one -> edited.fits(group, item))
                .orElseThrow(ShowingCase::missing);
        return found.fields(file).stream().map(Field::name).toList();
    }
}

package org.hersys.casefile.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one case, a tab at a time; a field group may be open for editing. */
@Controller
class CasePages {

    private final ShowingCase showing;
    private final EditedItem edited;
    private final CaseDrafts drafts;

    CasePages(ShowingCase showing, EditedItem edited, CaseDrafts drafts) {
        this.showing = showing;
        this.edited = edited;
        this.drafts = drafts;
    }

    @GetMapping("/cases/{number}")
    String show(@PathVariable String number, Model model) {
        return showing.survivorOf(number)
                .map(survivor -> "redirect:/cases/" + survivor)
                .orElseGet(() -> showing.show(number, CaseTab.RECORD.code(), null, model));
    }

    @GetMapping("/cases/{number}/{tab}")
    String show(
            @PathVariable String number,
            @PathVariable String tab,
            @RequestParam(defaultValue = "") String edit,
            @RequestParam(defaultValue = "") String item,
            Model model) {
        OpenForm open = edited.fits(edit, item) ? drafts.open(showing.find(number), edit, item) : null;
        // a merged case stays readable on its tabs; its plain number leads to the survivor
        return showing.show(number, tab, open, model);
    }
}

package org.hersys.casefile.web;

import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.Cases;
import org.hersys.casefile.MergedCases;
import org.hersys.disease.Diseases;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page of one case, a tab at a time. What does not exist and what may not be seen get the same answer; every look
 * is noted with its tab.
 */
@Controller
class CasePages {

    private final Cases cases;
    private final CaseViews views;
    private final Diseases diseases;
    private final AuditTrail audit;
    private final MergedCases merged;

    CasePages(Cases cases, CaseViews views, Diseases diseases, AuditTrail audit, MergedCases merged) {
        this.merged = merged;
        this.diseases = diseases;
        this.cases = cases;
        this.views = views;
        this.audit = audit;
    }

    @GetMapping("/cases/{number}")
    @Transactional
    public String show(@PathVariable String number, Model model) {
        return CaseNumber.read(number)
                .flatMap(cases::find)
                .flatMap(file -> merged.survivorOf(file.id()))
                .map(survivor -> "redirect:/cases/" + survivor)
                .orElseGet(() -> show(number, CaseTab.RECORD.code(), model));
    }

    @GetMapping("/cases/{number}/{tab}")
    @Transactional
    public String show(@PathVariable String number, @PathVariable String tab, Model model) {
        CaseFile file = CaseNumber.read(number).flatMap(cases::find).orElseThrow(CasePages::missing);
        CaseTab opened = CaseTab.of(tab, CurrentActor.get(), diseases.get(file.disease()))
                .orElseThrow(CasePages::missing);
        audit.note(opened.look(), file.id(), file.office());
        model.addAttribute("view", views.of(file, opened));
        return "casefile/case";
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

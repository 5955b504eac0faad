package org.hersys.casefile.web;

import java.util.Optional;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.Cases;
import org.hersys.casefile.MergedCases;
import org.hersys.disease.Diseases;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows a tab of a case. What does not exist and what may not be seen get the same answer; every look is noted with its
 * tab.
 */
@Component
@Transactional
class ShowingCase {

    private final Cases cases;
    private final CaseViews views;
    private final Diseases diseases;
    private final MergedCases merged;
    private final AuditTrail audit;

    ShowingCase(Cases cases, CaseViews views, Diseases diseases, MergedCases merged, AuditTrail audit) {
        this.cases = cases;
        this.views = views;
        this.diseases = diseases;
        this.merged = merged;
        this.audit = audit;
    }

    /** The case of an address, if the current actor may see it. */
    public CaseFile find(String number) {
        return CaseNumber.read(number).flatMap(cases::find).orElseThrow(ShowingCase::missing);
    }

    /** The number of the case that this one was merged into, if it was. */
    public Optional<String> survivorOf(String number) {
        return CaseNumber.read(number).flatMap(cases::find).flatMap(file -> merged.survivorOf(file.id()));
    }

    /** The page with one tab; {@code open} is the field group that is being edited, or null. */
    public String show(String number, String tab, OpenForm open, Model model) {
        CaseFile file = find(number);
        CaseTab opened = CaseTab.of(tab, CurrentActor.get(), diseases.get(file.disease()))
                .orElseThrow(ShowingCase::missing);
        audit.note(opened.look(), file.id(), file.office());
        model.addAttribute("view", views.of(file, opened, open));
        return "casefile/case";
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

package org.hersys.casefile.web;

import java.util.UUID;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.FieldGroup;
import org.hersys.casefile.editing.FieldGroups;
import org.hersys.casefile.editing.OfferedValues;
import org.hersys.casefile.enquiry.Enquiries;
import org.hersys.casefile.enquiry.Enquiry;
import org.hersys.casefile.notes.KeepOutcome;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking registers outside about a case, and accepting what they answer field by field. */
@Controller
@RequestMapping("/cases/{number}/enquiries")
class EnquiryPages {

    private final ShowingCase showing;
    private final Enquiries enquiries;
    private final FieldGroups groups;
    private final OfferedValues offered;

    EnquiryPages(ShowingCase showing, Enquiries enquiries, FieldGroups groups, OfferedValues offered) {
        this.showing = showing;
        this.enquiries = enquiries;
        this.groups = groups;
        this.offered = offered;
    }

    @PostMapping
    String ask(@PathVariable String number, @RequestParam(defaultValue = "") String kind, RedirectAttributes next) {
        CaseFile file = showing.find(number);
        return led(file, enquiries.ask(file, kind), "enquired", next);
    }

    @PostMapping("/{id}/close")
    String close(@PathVariable String number, @PathVariable String id, RedirectAttributes next) {
        CaseFile file = showing.find(number);
        return led(file, enquiries.close(file, NotePages.id(id)), "enquiryClosed", next);
    }

    /** The answer beside what is kept, in the fields of one group in which they differ. */
    @GetMapping("/{id}/{group}")
    String compare(
            @PathVariable String number,
            @PathVariable String id,
            @PathVariable String group,
            Model model,
            RedirectAttributes next) {
        CaseFile file = showing.find(number);
        UUID wanted = NotePages.id(id);
        Enquiry enquiry = enquiries.of(file).stream()
                .filter(one -> one.id().equals(wanted) && one.answeredAt() != null)
                .findFirst()
                .orElseThrow(ShowingCase::missing);
        FieldGroup found = enquiry.groups().contains(group)
                ? groups.findToEdit(file, group).orElseThrow(ShowingCase::missing)
                : missing();
        OfferedValues.Offer offer = offered.of(file, found, enquiry.answer());
        if (offer.contested().fields().isEmpty()) {
            next.addFlashAttribute("notice", "enquirySame");
            return "redirect:" + CaseTab.BASICS.address(file.number());
        }
        return showing.show(number, CaseTab.ofGroup(group).code(), OpenForm.answered(group, offer), model);
    }

    private static FieldGroup missing() {
        throw ShowingCase.missing();
    }

    private String led(CaseFile file, KeepOutcome outcome, String notice, RedirectAttributes next) {
        if (outcome instanceof KeepOutcome.NotAllowed) {
            throw ShowingCase.missing();
        }
        next.addFlashAttribute("notice", notice);
        return "redirect:" + CaseTab.BASICS.address(file.number()) + "#enquiries";
    }
}

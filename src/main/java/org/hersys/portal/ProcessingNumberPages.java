package org.hersys.portal;

import org.hersys.link.PatientLink;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The patient wishes a processing number for the exposure notification app. */
@Controller
class ProcessingNumberPages {

    private final ProcessingNumbers numbers;

    ProcessingNumberPages(ProcessingNumbers numbers) {
        this.numbers = numbers;
    }

    @PostMapping("/p/{token}/number")
    String issue(@PathVariable String token, @RequestAttribute(PatientFilter.LINK) PatientLink link) {
        numbers.issue(link.caseId());
        return "redirect:/p/" + token + "#number";
    }
}

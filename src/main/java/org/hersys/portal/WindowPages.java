package org.hersys.portal;

import org.hersys.casefile.Cases;
import org.hersys.link.PatientLink;
import org.hersys.observation.DayWindow;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The patient chooses the hours of the day for the daily question. */
@Controller
class WindowPages {

    private final Cases cases;
    private final DayWindow window;

    WindowPages(Cases cases, DayWindow window) {
        this.cases = cases;
        this.window = window;
    }

    /** Hours that cannot be are not taken; the page shows those that hold. */
    @PostMapping("/p/{token}/window")
    @Transactional
    public String choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestAttribute(PatientFilter.LINK) PatientLink link) {
        DayWindow.Hours.read(from, to).ifPresent(hours -> window.set(cases.get(link.caseId()), hours));
        return "redirect:/p/" + token + "#window";
    }
}

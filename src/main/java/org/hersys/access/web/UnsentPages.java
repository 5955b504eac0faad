package org.hersys.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hersys.access.UnsentForms;
import org.hersys.access.UnsentForms.Unsent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.thymeleaf.context.LazyContextVariable;

/** What was typed and came too late: kept when a page hands it over, thrown away, and offered in the frame of every page. */
@Controller
@RequestMapping("/unsent")
class UnsentPages {

    private final UnsentForms forms;

    UnsentPages(UnsentForms forms) {
        this.forms = forms;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(HttpServletRequest request) {
        forms.keepOf(request);
    }

    @PostMapping("/discard")
    String discard(@RequestParam(defaultValue = "") String form, @RequestParam(defaultValue = "/") String page) {
        forms.discard(form);
        return "redirect:" + (page.startsWith("/") && !page.startsWith("//") ? page : "/");
    }

    /** For the frame; looked up only where a page shows it. */
    @ControllerAdvice(annotations = Controller.class)
    static class Offer {

        private final UnsentForms forms;

        Offer(UnsentForms forms) {
            this.forms = forms;
        }

        @ModelAttribute("unsent")
        LazyContextVariable<List<Unsent>> unsent(HttpServletRequest request) {
            return new LazyContextVariable<>() {
                @Override
                protected List<Unsent> loadValue() {
                    return UnsentForms.mayHave(request) ? forms.offered() : List.of();
                }
            };
        }
    }
}

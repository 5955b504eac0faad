package org.hersys.observation;

import java.util.Optional;
import java.util.function.Predicate;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The record of one person's observation, and what is done with it besides the tasks. */
@Controller
@Transactional
@RequestMapping("/cases/{number}/observation")
class ObservationPages {

    private static final int LONGEST = 1000;

    private final ObservedCases cases;
    private final ObservationViews views;
    private final Watching watching;
    private final DayWindow window;
    private final AuditTrail audit;

    ObservationPages(
            ObservedCases cases, ObservationViews views, Watching watching, DayWindow window, AuditTrail audit) {
        this.cases = cases;
        this.views = views;
        this.watching = watching;
        this.window = window;
        this.audit = audit;
    }

    @GetMapping
    public String show(@PathVariable String number, Model model) {
        CaseFile file = cases.visible(number);
        audit.note("observation.viewed", file.id(), file.office());
        model.addAttribute("view", views.of(file));
        return "observation/record";
    }

    @PostMapping("/call")
    public String call(@PathVariable String number, RedirectAttributes next) {
        CaseFile file = cases.visible(number);
        Optional<String> task = watching.call(file);
        if (task.isPresent()) {
            return "redirect:/camunda/app/tasklist/default/#/?filter=all&task=" + task.get();
        }
        next.addFlashAttribute("done", "noTask");
        return back(file);
    }

    @PostMapping("/stop")
    public String stop(
            @PathVariable String number, @RequestParam(defaultValue = "") String because, RedirectAttributes next) {
        return withReason(number, because, "stopped", next, file -> watching.stop(file, because));
    }

    @PostMapping("/pause")
    public String pause(
            @PathVariable String number, @RequestParam(defaultValue = "") String because, RedirectAttributes next) {
        return withReason(number, because, "paused", next, file -> watching.pause(file, because));
    }

    @PostMapping("/window")
    public String window(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            RedirectAttributes next) {
        Optional<DayWindow.Hours> hours = DayWindow.Hours.read(from, to);
        if (hours.isEmpty()) {
            next.addFlashAttribute("refused", "window");
            return back(cases.visible(number));
        }
        return act(number, "windowSet", next, file -> window.set(file, hours.get()));
    }

    @PostMapping("/resume")
    public String resume(@PathVariable String number, RedirectAttributes next) {
        return act(number, "resumed", next, watching::resume);
    }

    @PostMapping("/observer")
    public String give(
            @PathVariable String number, @RequestParam(defaultValue = "") String observer, RedirectAttributes next) {
        CaseFile file = cases.visible(number);
        if (!watching.mayGive(file, observer)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean given = watching.give(file, observer);
        next.addFlashAttribute("done", given ? "given" : "unchanged");
        return CurrentActor.get().sight() == Sight.AGENCY && given ? "redirect:/observation" : back(file);
    }

    private String withReason(
            String number, String because, String done, RedirectAttributes next, Predicate<CaseFile> act) {
        if (because.isBlank() || because.length() > LONGEST) {
            next.addFlashAttribute("refused", done);
            return back(cases.visible(number));
        }
        return act(number, done, next, act);
    }

    private String act(String number, String done, RedirectAttributes next, Predicate<CaseFile> act) {
        CaseFile file = cases.visible(number);
        next.addFlashAttribute("done", act.test(file) ? done : "unchanged");
        return back(file);
    }

    private static String back(CaseFile file) {
        return "redirect:/cases/" + file.number() + "/observation";
    }
}

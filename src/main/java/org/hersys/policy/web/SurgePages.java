package org.hersys.policy.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.access.RequiresFreshSecondStep;
import org.hersys.policy.desk.SwitchingSurge;
import org.hersys.policy.desk.SwitchingSurge.Outcome;
import org.hersys.policy.desk.SwitchingSurge.Surge;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The surge switch of a prefecture and its health centres. */
@Controller
class SurgePages {

    private final SwitchingSurge switching;
    private final PolicyStaff staff;
    private final Names names;
    private final Clock clock;

    SurgePages(SwitchingSurge switching, PolicyStaff staff, Names names, Clock clock) {
        this.switching = switching;
        this.staff = staff;
        this.names = names;
        this.clock = clock;
    }

    /** A surge in the reader's words. */
    record Shown(Surge surge, String state, String scope, String askedBy, String approvedBy, boolean mayBegin) {}

    /** A choice of the form. */
    record Scope(String code, String name) {}

    @GetMapping("/policy/surge")
    String show(Model model) {
        staff.demand();
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Shown> all =
                switching.all().stream().map(surge -> shown(surge, now)).toList();
        model.addAttribute(
                "open",
                all.stream().filter(shown -> !shown.state().equals("ended")).toList());
        model.addAttribute(
                "ended",
                all.stream().filter(shown -> shown.state().equals("ended")).toList());
        model.addAttribute(
                "scopes",
                switching.scopes().stream()
                        .map(code -> new Scope(code, names.organisation(code)))
                        .toList());
        return "policy/surge";
    }

    @RequiresFreshSecondStep
    @PostMapping("/policy/surge")
    String ask(
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String plannedEnd,
            RedirectAttributes next) {
        staff.demand();
        Outcome outcome;
        try {
            outcome = switching.ask(scope, reason, TypedMoment.read(plannedEnd));
        } catch (DateTimeException noMoment) {
            outcome = Outcome.END;
        }
        if (outcome != Outcome.DONE && reason.length() <= 1000) {
            next.addFlashAttribute("typed", Map.of("scope", scope, "reason", reason, "plannedEnd", plannedEnd));
        }
        return told(outcome, next);
    }

    @RequiresFreshSecondStep
    @PostMapping("/policy/surge/{id}/begin")
    String begin(@PathVariable long id, RedirectAttributes next) {
        staff.demand();
        return told(switching.begin(id), next);
    }

    @PostMapping("/policy/surge/{id}/end")
    String end(@PathVariable long id, RedirectAttributes next) {
        staff.demand();
        return told(switching.end(id), next);
    }

    private Shown shown(Surge surge, OffsetDateTime now) {
        return new Shown(
                surge,
                surge.state(now),
                names.organisation(surge.scope()),
                names.person(surge.askedBy()),
                surge.approvedBy() == null ? null : names.person(surge.approvedBy()),
                !surge.askedBy().equals(CurrentActor.get().login()));
    }

    private static String told(Outcome outcome, RedirectAttributes next) {
        next.addFlashAttribute(outcome == Outcome.DONE ? "done" : "refused", outcome.name());
        return "redirect:/policy/surge";
    }
}

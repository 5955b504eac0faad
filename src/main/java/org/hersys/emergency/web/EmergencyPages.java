package org.hersys.emergency.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.emergency.EmergencyAccesses;
import org.hersys.emergency.OpeningInEmergency;
import org.hersys.emergency.OpeningInEmergency.Outcome;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening a case in an emergency, and what the responsible office sees of it. */
@Controller
class EmergencyPages {

    private final OpeningInEmergency opening;
    private final EmergencyAccesses accesses;
    private final MessageSource texts;

    EmergencyPages(OpeningInEmergency opening, EmergencyAccesses accesses, MessageSource texts) {
        this.opening = opening;
        this.accesses = accesses;
        this.texts = texts;
    }

    @GetMapping("/emergency")
    String form() {
        demand(CurrentActor.get().hasAny(Role.NURSE));
        return "emergency/open";
    }

    @PostMapping("/emergency")
    String open(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String bornOn,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes next,
            Locale language) {
        Outcome outcome = opening.open(number.strip(), day(bornOn), reason);
        demand(!(outcome instanceof Outcome.NotAllowed));
        if (outcome instanceof Outcome.Opened opened) {
            next.addFlashAttribute("notice", "openedInEmergency");
            return "redirect:/cases/" + opened.number();
        }
        boolean noReason = outcome instanceof Outcome.NoReason;
        String problem = noReason ? "reason" : outcome instanceof Outcome.TooOften ? "tooOften" : "notFound";
        model.addAttribute(
                "problems",
                Map.of(
                        noReason ? "reason" : "number",
                        texts.getMessage("emergency.problem." + problem, null, language)));
        model.addAttribute(
                "typed", Map.of("number", cut(number, 20), "bornOn", cut(bornOn, 10), "reason", cut(reason, 1000)));
        return "emergency/open";
    }

    @GetMapping("/emergencies")
    String list(Model model) {
        demand(EmergencyAccesses.mayRead());
        model.addAttribute("accesses", accesses.ofOwnOffice());
        model.addAttribute("mayNote", CurrentActor.get().hasAny(Role.SUPERVISOR));
        return "emergency/list";
    }

    @PostMapping("/emergencies/{id}/note")
    String takeNote(@PathVariable long id) {
        if (!accesses.takeNote(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/emergencies";
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static String cut(String typed, int length) {
        return typed.length() > length ? "" : typed;
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}

package org.hersys.observation;

import java.util.List;
import java.util.Map;
import org.hersys.access.Actor;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.access.Sight;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Which rules of observation hold where: a prefecture's coordinators choose for the prefecture, a health centre's
 * supervisors for the centre, which otherwise has its prefecture's. Whoever works by them may read which they are.
 */
@Controller
@Transactional
@RequestMapping("/observation/rules")
class RulePages {

    private static final List<String> SETS = List.of("standard", "cautious");

    private final Jurisdictions jurisdictions;
    private final AuditTrail audit;

    RulePages(Jurisdictions jurisdictions, AuditTrail audit) {
        this.jurisdictions = jurisdictions;
        this.audit = audit;
    }

    @GetMapping
    public String show(Model model) {
        Actor actor = CurrentActor.get();
        boolean chooses = mayChoose(actor);
        boolean ofOffice = actor.sight() == Sight.OFFICE;
        if (!chooses && !ofOffice && actor.sight() != Sight.AGENCY) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("sets", SETS);
        model.addAttribute("chooses", chooses);
        model.addAttribute("ofOffice", ofOffice);
        model.addAttribute("own", jurisdictions.own(mine(actor)).orElse(""));
        model.addAttribute("prefecture", jurisdictions.own(actor.prefecture()).orElse(SETS.get(0)));
        model.addAttribute("effective", jurisdictions.ruleSet(mine(actor), actor.prefecture()));
        model.addAttribute("others", ofOffice ? Map.of() : jurisdictions.officesOf(actor.prefecture()));
        return "observation/rules";
    }

    @PostMapping
    public String choose(@RequestParam(defaultValue = "") String rules, RedirectAttributes next) {
        Actor actor = CurrentActor.get();
        if (!mayChoose(actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!rules.isEmpty() && !SETS.contains(rules)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        String before = jurisdictions.own(mine(actor)).orElse("");
        if (!before.equals(rules)) {
            jurisdictions.set(mine(actor), rules.isEmpty() ? null : rules);
            audit.note(AuditEntry.of("observation.rulesSet")
                    .about(actor.organisation())
                    .changed("rules", before, rules));
        }
        next.addFlashAttribute("kept", true);
        return "redirect:/observation/rules";
    }

    private static String mine(Actor actor) {
        return actor.sight() == Sight.OFFICE ? actor.organisation() : actor.prefecture();
    }

    private static boolean mayChoose(Actor actor) {
        return actor.hasAny(Role.SUPERVISOR, Role.COORDINATOR);
    }
}

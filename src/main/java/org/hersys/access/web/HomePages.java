package org.hersys.access.web;

import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.access.Sight;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads everybody to where their work is. */
@Controller
class HomePages {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @GetMapping("/")
    String home() {
        Actor actor = CurrentActor.get();
        if (actor.hasAny(Role.OPERATOR)) {
            return "redirect:/camunda/app/cockpit/default/";
        }
        if (actor.hasAny(Role.USERADMIN)) {
            return "redirect:/accounts";
        }
        if (actor.sight() == Sight.POLICY) {
            return "redirect:/policy";
        }
        if (actor.hasAny(Role.SURVEILLANCE)) {
            return "redirect:/situation";
        }
        return actor.sight().seesCases() ? "redirect:" + TASKLIST : "access/home";
    }

    /** Where a new notification is written, under the address that links name. */
    @GetMapping("/report")
    String report() {
        return "redirect:/notifications/new";
    }
}

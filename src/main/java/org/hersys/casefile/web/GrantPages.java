package org.hersys.casefile.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.Cases;
import org.hersys.casefile.GrantOutcome;
import org.hersys.casefile.Grants;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving and ending sight of a case on its page. */
@Controller
@RequestMapping("/cases/{number}/grants")
class GrantPages {

    private final Cases cases;
    private final Grants grants;
    private final MessageSource texts;

    GrantPages(Cases cases, Grants grants, MessageSource texts) {
        this.cases = cases;
        this.grants = grants;
        this.texts = texts;
    }

    @PostMapping
    String give(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes next,
            Locale language) {
        next.addFlashAttribute("typed", typed(organisation, until, why));
        return act(number, "sightGiven", next, language, id -> grants.give(id, organisation, day(until), why));
    }

    @PostMapping("/{grant}/end")
    String end(
            @PathVariable String number,
            @PathVariable long grant,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes next,
            Locale language) {
        return act(number, "sightEnded", next, language, id -> grants.end(id, grant, why));
    }

    private String act(
            String number, String notice, RedirectAttributes next, Locale language, LongFunction<GrantOutcome> act) {
        CaseFile file = CaseNumber.read(number)
                .flatMap(cases::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        GrantOutcome outcome = act.apply(file.id());
        if (outcome instanceof GrantOutcome.NotAllowed) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (outcome instanceof GrantOutcome.Refused refused) {
            next.addFlashAttribute(
                    "problems",
                    Map.of(
                            refused.field(),
                            texts.getMessage(refused.message(), new Object[] {Grants.MOST_DAYS}, language)));
        } else {
            next.addFlashAttribute("notice", notice);
        }
        return "redirect:/cases/" + file.number() + "/course#sight";
    }

    private static Map<String, String> typed(String organisation, String until, String why) {
        Map<String, String> typed = new HashMap<>();
        typed.put("organisation", organisation.length() > 40 ? "" : organisation);
        typed.put("until", until.length() > 10 ? "" : until);
        typed.put("why", why.length() > 1000 ? "" : why);
        return typed;
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}

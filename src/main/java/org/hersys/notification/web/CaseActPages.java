package org.hersys.notification.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.Cases;
import org.hersys.notification.CaseActOutcome;
import org.hersys.notification.RecordingDeath;
import org.hersys.notification.WithdrawingNotification;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a case outside its tasks: withdrawing its notification, recording a death. */
@Controller
@RequestMapping("/cases/{number}")
class CaseActPages {

    private final Cases cases;
    private final WithdrawingNotification withdrawing;
    private final RecordingDeath dying;
    private final MessageSource texts;

    CaseActPages(Cases cases, WithdrawingNotification withdrawing, RecordingDeath dying, MessageSource texts) {
        this.cases = cases;
        this.withdrawing = withdrawing;
        this.dying = dying;
        this.texts = texts;
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next,
            Locale language) {
        next.addFlashAttribute("typed", Map.of("reason", reason.length() > 1000 ? "" : reason));
        return act(number, "withdrawn", next, language, caseId -> withdrawing.withdraw(caseId, reason));
    }

    @PostMapping("/death")
    String recordDeath(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String diedOn,
            RedirectAttributes next,
            Locale language) {
        next.addFlashAttribute("typed", Map.of("diedOn", diedOn.length() > 10 ? "" : diedOn));
        return act(number, "deathRecorded", next, language, caseId -> dying.record(caseId, day(diedOn)));
    }

    private String act(
            String number, String notice, RedirectAttributes next, Locale language, LongFunction<CaseActOutcome> act) {
        CaseFile file = CaseNumber.read(number)
                .flatMap(cases::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CaseActOutcome outcome = act.apply(file.id());
        if (outcome instanceof CaseActOutcome.NotAllowed) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (outcome instanceof CaseActOutcome.Refused refused) {
            Map<String, String> problems = new LinkedHashMap<>();
            refused.problems()
                    .forEach(problem -> problems.put(
                            problem.field(), texts.getMessage(problem.message(), problem.arguments(), language)));
            next.addFlashAttribute("problems", problems);
        } else if (outcome instanceof CaseActOutcome.Done) {
            next.addFlashAttribute("notice", notice);
        } else {
            next.addFlashAttribute("notDone", "caseClosed");
        }
        return "redirect:/cases/" + file.number();
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}

package org.hersys.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import org.hersys.access.CurrentActor;
import org.hersys.access.FreshSecondStep;
import org.hersys.access.OpenSessions;
import org.hersys.access.PhoneNumber;
import org.hersys.access.RequiresFreshSecondStep;
import org.hersys.access.SecondSteps;
import org.hersys.access.SecondSteps.SecondStep;
import org.hersys.signin.PendingSignIn;
import org.hersys.signin.PendingSignIn.Purpose;
import org.hersys.signin.RecoveryCodes;
import org.hersys.signin.SecondStepOfLogIn;
import org.hersys.signin.SignInNotes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: where one is signed in, second steps, recovery codes. */
@Controller
@RequestMapping("/account")
class AccountPages {

    private static final String PAGE = "redirect:/account";

    private final OpenSessions sessions;
    private final SecondSteps steps;
    private final RecoveryCodes recovery;
    private final SecondStepOfLogIn second;
    private final FreshSecondStep fresh;
    private final SignInNotes notes;
    private final Clock clock;

    AccountPages(
            OpenSessions sessions,
            SecondSteps steps,
            RecoveryCodes recovery,
            SecondStepOfLogIn second,
            FreshSecondStep fresh,
            SignInNotes notes,
            Clock clock) {
        this.sessions = sessions;
        this.steps = steps;
        this.recovery = recovery;
        this.second = second;
        this.fresh = fresh;
        this.notes = notes;
        this.clock = clock;
    }

    @GetMapping
    String page(HttpServletRequest request, Model model) {
        String login = login();
        model.addAttribute("login", login);
        model.addAttribute("steps", steps.of(login));
        model.addAttribute("codesLeft", recovery.left(login));
        model.addAttribute("sessions", sessions.of(login));
        model.addAttribute("thisSession", sessions.key(request.getSession().getId()));
        return "signin/account";
    }

    @PostMapping("/sessions/end")
    String end(@RequestParam(defaultValue = "") String session, RedirectAttributes next) {
        boolean ended = sessions.end(login(), session, OpenSessions.End.BY_OWNER);
        if (ended) {
            notes.note("signIn.sessionEnded", login());
        }
        next.addFlashAttribute("done", ended ? "sessionEnded" : "sessionGone");
        return PAGE;
    }

    @PostMapping("/sessions/end-others")
    String endOthers(HttpServletRequest request, RedirectAttributes next) {
        sessions.endAllBut(request.getSession().getId(), login(), OpenSessions.End.BY_OWNER);
        notes.note("signIn.sessionEnded", login());
        next.addFlashAttribute("done", "othersEnded");
        return PAGE;
    }

    @PostMapping("/steps/remove")
    @RequiresFreshSecondStep
    String remove(@RequestParam(defaultValue = "0") long step, RedirectAttributes next) {
        PhoneNumber number = steps.of(login()).stream()
                .filter(known -> known.id() == step)
                .map(SecondStep::number)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean removed = steps.remove(login(), step);
        if (removed) {
            notes.note("signIn.stepRemoved", login(), number);
        }
        next.addFlashAttribute(removed ? "done" : "problem", removed ? "stepRemoved" : "lastStep");
        return PAGE;
    }

    /** New recovery codes in place of the old ones; the answer is the only place where they stand. */
    @PostMapping("/recovery-codes")
    @RequiresFreshSecondStep
    String renewCodes(Model model, HttpServletResponse response) {
        model.addAttribute("codes", recovery.renew(login()));
        model.addAttribute("next", "/account");
        notes.note("signIn.codesRenewed", login());
        response.setHeader("Cache-Control", "no-store");
        return "signin/codes";
    }

    /** Asks for another second step, then leads back to the page that wanted it. */
    @GetMapping("/confirm")
    String confirm(HttpServletRequest request, RedirectAttributes next) {
        var session = request.getSession();
        if (fresh.isFresh(request)) {
            return "redirect:" + WayBack.from(session, next);
        }
        PendingSignIn pending = PendingSignIn.of(login(), Purpose.CONFIRM, clock.instant());
        session.setAttribute(PendingSignIn.KEY, second.chooseOnly(pending));
        return "redirect:/login/code";
    }

    private static String login() {
        return CurrentActor.get().login();
    }
}

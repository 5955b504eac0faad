package org.hersys.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.hersys.access.CurrentActor;
import org.hersys.access.DemoAccounts;
import org.hersys.access.SecondSteps.SecondStep;
import org.hersys.access.SignInFacts;
import org.hersys.signin.PendingSignIn;
import org.hersys.signin.PendingSignIn.Purpose;
import org.hersys.signin.RecoveryCodes;
import org.hersys.signin.SecondStepOfLogIn;
import org.hersys.signin.SecondStepOfLogIn.Result;
import org.hersys.signin.SentCodes;
import org.hersys.signin.SignInNotes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second page of the log-in, which also asks again before sensitive acts: a code, a call or an app. */
@Controller
@RequestMapping("/login/code")
class CodePages {

    private static final String PAGE = "redirect:/login/code";
    private static final int LONGEST = 40;

    private final SecondStepOfLogIn second;
    private final SentCodes codes;
    private final RecoveryCodes recovery;
    private final EnteringSession entering;
    private final SignInNotes notes;
    private final List<DemoAccounts> demo;
    private final Clock clock;

    CodePages(
            SecondStepOfLogIn second,
            SentCodes codes,
            RecoveryCodes recovery,
            EnteringSession entering,
            SignInNotes notes,
            List<DemoAccounts> demo,
            Clock clock) {
        this.second = second;
        this.codes = codes;
        this.recovery = recovery;
        this.entering = entering;
        this.notes = notes;
        this.demo = demo;
        this.clock = clock;
    }

    /** Whoever comes here without a first step, or long after it, begins anew. */
    static final class NothingPending extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NothingPending() {
            super("No log-in has begun", null, false, false);
        }
    }

    @GetMapping
    String page(@ModelAttribute("pending") PendingSignIn pending, Model model) {
        SecondStep chosen = second.chosen(pending).orElse(null);
        model.addAttribute("chosen", chosen);
        model.addAttribute("choices", second.choices(pending));
        model.addAttribute("code", chosen == null ? null : codes.of(pending).orElse(null));
        model.addAttribute("wait", waitFor(pending, chosen));
        model.addAttribute("mayRecover", recovery.left(pending.login()) > 0);
        model.addAttribute("again", pending.purpose() == Purpose.CONFIRM);
        model.addAttribute("demo", !demo.isEmpty());
        return "signin/code";
    }

    /** Asked every few seconds while a call is awaited; the page goes on by itself when # was pressed. */
    @GetMapping("/state")
    String state(@ModelAttribute("pending") PendingSignIn pending, Model model) {
        model.addAttribute("code", codes.of(pending).orElse(null));
        model.addAttribute("address", "/login/code/state");
        return "signin/parts :: waiting";
    }

    @PostMapping("/choose")
    String choose(
            @ModelAttribute("pending") PendingSignIn pending,
            @RequestParam(required = false) Long step,
            HttpServletRequest request) {
        PendingSignIn next = second.choices(pending).stream()
                .filter(choice -> step != null && choice.id() == step)
                .findFirst()
                .map(choice -> second.choose(pending, choice))
                .orElseGet(pending::undecided);
        request.getSession().setAttribute(PendingSignIn.KEY, next);
        return PAGE;
    }

    @PostMapping("/again")
    String again(@ModelAttribute("pending") PendingSignIn pending, RedirectAttributes next) {
        second.chosen(pending).ifPresent(step -> {
            boolean early = waitFor(pending, step) > 0;
            second.choose(pending, step);
            next.addFlashAttribute(early ? "problem" : "done", early ? "tooEarly" : "sent");
        });
        return PAGE;
    }

    @PostMapping
    String take(
            @ModelAttribute("pending") PendingSignIn pending,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        return go(second.tryChosen(pending, cut(code)), pending, request, response, next);
    }

    @PostMapping("/recovery")
    String recover(
            @ModelAttribute("pending") PendingSignIn pending,
            @RequestParam(defaultValue = "") String recoveryCode,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Result result = second.tryRecovery(pending, cut(recoveryCode));
        next.addFlashAttribute("recovering", result != Result.RIGHT);
        return go(result, pending, request, response, next);
    }

    @PostMapping("/cancel")
    String cancel(HttpServletRequest request) {
        request.getSession().removeAttribute(PendingSignIn.KEY);
        return CurrentActor.find().isPresent() ? "redirect:/" : "redirect:/login";
    }

    @ModelAttribute("pending")
    PendingSignIn pending(@SessionAttribute(name = PendingSignIn.KEY, required = false) PendingSignIn pending) {
        String signedIn = CurrentActor.find().map(actor -> actor.login()).orElse(null);
        boolean fits = pending != null
                && !pending.isOver(clock.instant())
                && pending.purpose() != Purpose.ENROL
                && (pending.purpose() == Purpose.CONFIRM) == (signedIn != null)
                && (signedIn == null || signedIn.equals(pending.login()));
        if (!fits) {
            throw new NothingPending();
        }
        return pending;
    }

    private String go(
            Result result,
            PendingSignIn pending,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (result != Result.RIGHT) {
            next.addFlashAttribute("problem", result.name().toLowerCase(java.util.Locale.ROOT));
            return PAGE;
        }
        if (pending.purpose() == Purpose.CONFIRM) {
            confirmed(pending, request);
            return "redirect:" + WayBack.from(request.getSession(), next);
        }
        return "redirect:" + entering.enter(pending.login(), request, response).orElse("/login?error");
    }

    private void confirmed(PendingSignIn pending, HttpServletRequest request) {
        var session = request.getSession();
        SignInFacts facts = (SignInFacts) session.getAttribute(SignInFacts.KEY);
        session.setAttribute(SignInFacts.KEY, facts.confirmed(clock.instant()));
        session.removeAttribute(PendingSignIn.KEY);
        notes.note("signIn.confirmed", pending.login());
    }

    private long waitFor(PendingSignIn pending, SecondStep step) {
        return step == null || step.number() == null
                ? 0
                : second.mayNotSendFor(pending, step.number()).toSeconds();
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? "" : typed;
    }
}

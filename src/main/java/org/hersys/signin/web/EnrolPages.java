package org.hersys.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.hersys.access.DemoAccounts;
import org.hersys.access.FreshSecondStep;
import org.hersys.access.PhoneNumber;
import org.hersys.access.SecondSteps;
import org.hersys.access.SecondSteps.Kind;
import org.hersys.signin.AuthenticatorApp;
import org.hersys.signin.Enrolling;
import org.hersys.signin.Enrolment;
import org.hersys.signin.PendingSignIn;
import org.hersys.signin.RecoveryCodes;
import org.hersys.signin.SecondStepOfLogIn.Result;
import org.hersys.signin.SentCodes;
import org.hersys.text.QrCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registering a second step: the first one while signing in, further ones from one's own account. */
@Controller
@RequestMapping("/login/enrol")
class EnrolPages {

    private static final String PAGE = "redirect:/login/enrol";

    private final Enrolling enrolling;
    private final SecondSteps steps;
    private final SentCodes codes;
    private final RecoveryCodes recovery;
    private final EnteringSession entering;
    private final FreshSecondStep fresh;
    private final List<DemoAccounts> demo;
    private final Clock clock;

    EnrolPages(
            Enrolling enrolling,
            SecondSteps steps,
            SentCodes codes,
            RecoveryCodes recovery,
            EnteringSession entering,
            FreshSecondStep fresh,
            List<DemoAccounts> demo,
            Clock clock) {
        this.enrolling = enrolling;
        this.steps = steps;
        this.codes = codes;
        this.recovery = recovery;
        this.entering = entering;
        this.fresh = fresh;
        this.demo = demo;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @ModelAttribute("login") String login,
            @SessionAttribute(name = Enrolment.KEY, required = false) Enrolment begun,
            Model model) {
        Enrolment enrolment = own(begun, login).orElse(null);
        model.addAttribute("enrolment", enrolment);
        if (enrolment != null && enrolment.kind() == Kind.APP) {
            byte[] secret = enrolling.secretOf(enrolment);
            model.addAttribute("qr", QrCode.of(AuthenticatorApp.address(secret, login)));
            model.addAttribute("secret", AuthenticatorApp.readable(secret));
        } else if (enrolment != null) {
            model.addAttribute("code", codes.of(enrolment.attempt()).orElse(null));
        }
        model.addAttribute("demo", !demo.isEmpty());
        return "signin/enrol";
    }

    /** Asked every few seconds while a call is awaited. */
    @GetMapping("/state")
    String state(
            @ModelAttribute("login") String login,
            @SessionAttribute(name = Enrolment.KEY, required = false) Enrolment begun,
            Model model) {
        model.addAttribute(
                "code",
                own(begun, login).flatMap(own -> codes.of(own.attempt())).orElse(null));
        model.addAttribute("address", "/login/enrol/state");
        return "signin/parts :: waiting";
    }

    @PostMapping("/number")
    String number(
            @ModelAttribute("login") String login,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String number,
            HttpSession session,
            RedirectAttributes next) {
        Kind how = "voice".equals(kind) ? Kind.VOICE : Kind.SMS;
        PhoneNumber read = PhoneNumber.read(number).orElse(null);
        if (read == null || (how == Kind.SMS && !read.takesMessages())) {
            next.addFlashAttribute("numberProblem", read == null ? "noNumber" : "noMobile");
            next.addFlashAttribute("typedNumber", number.length() > LONGEST ? "" : number);
            next.addFlashAttribute("typedKind", how.code());
            return PAGE;
        }
        session.setAttribute(Enrolment.KEY, enrolling.begin(login, how, read));
        return PAGE;
    }

    @PostMapping("/app")
    String app(@ModelAttribute("login") String login, HttpSession session) {
        session.setAttribute(Enrolment.KEY, enrolling.beginApp(login));
        return PAGE;
    }

    @PostMapping("/again")
    String again(
            @ModelAttribute("login") String login,
            @SessionAttribute(name = Enrolment.KEY, required = false) Enrolment begun,
            RedirectAttributes next) {
        own(begun, login).filter(own -> own.kind() != Kind.APP).ifPresent(own -> {
            boolean sent = enrolling.send(own);
            next.addFlashAttribute(sent ? "done" : "problem", sent ? "sent" : "tooEarly");
        });
        return PAGE;
    }

    @PostMapping("/other")
    String other(HttpSession session) {
        session.removeAttribute(Enrolment.KEY);
        return PAGE;
    }

    /** The first code of the new second step; when it is the account's first, recovery codes are shown, this once. */
    @PostMapping("/check")
    String check(
            @ModelAttribute("login") String login,
            @SessionAttribute(name = Enrolment.KEY, required = false) Enrolment begun,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Enrolment enrolment = own(begun, login).orElse(null);
        if (enrolment == null) {
            return PAGE;
        }
        boolean first = steps.of(login).isEmpty();
        Result result = enrolling.finish(enrolment, code.length() > LONGEST ? "" : code);
        if (result != Result.RIGHT) {
            next.addFlashAttribute("problem", result.name().toLowerCase(Locale.ROOT));
            return PAGE;
        }
        request.getSession().removeAttribute(Enrolment.KEY);
        if (CurrentActor.find().isPresent()) {
            next.addFlashAttribute("done", "enrolled");
            return "redirect:/account";
        }
        Optional<String> wanted = entering.enter(login, request, response);
        if (wanted.isEmpty() || !first) {
            return "redirect:" + wanted.orElse("/login?error");
        }
        model.addAttribute("codes", recovery.renew(login));
        model.addAttribute("next", wanted.get());
        response.setHeader("Cache-Control", "no-store");
        return "signin/codes";
    }

    /** Whose second step is registered: the person signed in, with a fresh second step, or the one who has none yet. */
    @ModelAttribute("login")
    String login(
            @SessionAttribute(name = PendingSignIn.KEY, required = false) PendingSignIn pending,
            HttpServletRequest request) {
        if (CurrentActor.find().isPresent()) {
            fresh.demand(request);
            return CurrentActor.get().login();
        }
        if (pending == null
                || pending.purpose() != PendingSignIn.Purpose.ENROL
                || pending.isOver(clock.instant())
                || !steps.of(pending.login()).isEmpty()) {
            throw new CodePages.NothingPending();
        }
        return pending.login();
    }

    private static final int LONGEST = 40;

    private Optional<Enrolment> own(Enrolment begun, String login) {
        return Optional.ofNullable(begun)
                .filter(enrolment -> enrolment.attempt().login().equals(login)
                        && !enrolment.attempt().isOver(clock.instant()));
    }
}

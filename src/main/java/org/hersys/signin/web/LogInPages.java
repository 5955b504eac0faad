package org.hersys.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hersys.access.CurrentActor;
import org.hersys.access.DemoAccounts;
import org.hersys.access.OpenSessions.End;
import org.hersys.signin.FirstStep;
import org.hersys.signin.PendingSignIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of the log-in: name and password. */
@Controller
@RequestMapping("/login")
class LogInPages {

    private static final Set<String> ENDS = Set.of(
            End.IDLE.code(),
            End.ABSOLUTE.code(),
            End.BY_OWNER.code(),
            End.TOO_MANY.code(),
            End.PASSWORD_CHANGED.code(),
            End.CLOSED.code(),
            ToLogIn.STALE);

    private final List<DemoAccounts> demo;
    private final FirstStep firstStep;
    private final BetweenSteps between;
    private final ToLogIn toLogIn;
    private final List<OutsideLogIn> outside;

    LogInPages(
            List<DemoAccounts> demo,
            FirstStep firstStep,
            BetweenSteps between,
            ToLogIn toLogIn,
            List<OutsideLogIn> outside) {
        this.demo = demo;
        this.firstStep = firstStep;
        this.between = between;
        this.toLogIn = toLogIn;
        this.outside = outside;
    }

    /** What the log-in page has to say before anything was typed. */
    record State(String key, String kind) {}

    @GetMapping
    String form(HttpServletRequest request, Model model, Locale locale) {
        if (CurrentActor.find().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("state", state(request));
        model.addAttribute(
                "demoAccounts",
                demo.stream().flatMap(source -> source.list(locale).stream()).toList());
        demo.stream().findFirst().ifPresent(source -> model.addAttribute("demoPassword", source.password()));
        model.addAttribute(
                "providers",
                outside.stream().flatMap(way -> way.providers().stream()).toList());
        return "access/login";
    }

    @PostMapping
    String take(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        Optional<PendingSignIn> begun = username.length() > 64 || password.length() > 1000
                ? Optional.empty()
                : firstStep.take(username.strip(), password, request.getRemoteAddr());
        return begun.map(pending -> "redirect:" + between.lead(pending, request))
                .orElse("redirect:/login?error");
    }

    private State state(HttpServletRequest request) {
        if (request.getParameter("error") != null) {
            return new State("login.wrong", "problem");
        }
        if (request.getParameter("out") != null) {
            return new State("login.signedOut", "done");
        }
        if (request.getParameter("invited") != null) {
            return new State("login.invited", "done");
        }
        if (request.getParameter("provider") != null) {
            return new State("login.provider", "problem");
        }
        String ended = request.getParameter("expired") != null
                ? Optional.ofNullable(toLogIn.whyEnded(request)).orElse(End.IDLE.code())
                : request.getParameter("ended");
        return ended != null && ENDS.contains(ended) ? new State("login.ended." + ended, "warning") : null;
    }
}

package org.hersys.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hersys.access.Account;
import org.hersys.access.Accounts;
import org.hersys.access.CurrentActor;
import org.hersys.access.OpenSessions;
import org.hersys.access.Passwords;
import org.hersys.access.RequiresFreshSecondStep;
import org.hersys.signin.Attempts;
import org.hersys.signin.SignInNotes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing one's own password; every other session of the account ends with it. */
@Controller
@RequestMapping("/account/password")
@RequiresFreshSecondStep
class PasswordPages {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final OpenSessions sessions;
    private final SignInNotes notes;
    private final MessageSource texts;

    PasswordPages(
            Accounts accounts,
            Passwords passwords,
            Attempts attempts,
            OpenSessions sessions,
            SignInNotes notes,
            MessageSource texts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
        this.notes = notes;
        this.texts = texts;
    }

    @GetMapping
    String form() {
        return "signin/password";
    }

    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            RedirectAttributes next,
            Locale language) {
        Account account = accounts.find(CurrentActor.get().login()).orElseThrow();
        Map<String, String> problems = problems(account, current, fresh, repeated, language);
        if (!problems.isEmpty()) {
            next.addFlashAttribute("problems", problems);
            return "redirect:/account/password";
        }
        passwords.set(account.login(), fresh);
        sessions.endAllBut(request.getSession().getId(), account.login(), OpenSessions.End.PASSWORD_CHANGED);
        notes.note("signIn.passwordChanged", account.login());
        next.addFlashAttribute("done", "passwordChanged");
        return "redirect:/account";
    }

    private Map<String, String> problems(
            Account account, String current, String fresh, String repeated, Locale language) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (attempts.isLocked(Attempts.Kind.ACCOUNT, account.login())) {
            problems.put("current", text("locked", language));
        } else if (current.length() > 1000
                || passwords.accountOf(account.login(), current).isEmpty()) {
            attempts.fail(Attempts.Kind.ACCOUNT, account.login());
            notes.note("signIn.failed", account.login());
            problems.put("current", text("current", language));
        }
        passwords.check(fresh, account).ifPresent(problem -> problems.put("fresh", text(problem.code(), language)));
        if (problems.isEmpty() && fresh.equals(current)) {
            problems.put("fresh", text("same", language));
        }
        if (!fresh.equals(repeated)) {
            problems.put("repeated", text("repeated", language));
        }
        return problems;
    }

    private String text(String problem, Locale language) {
        return texts.getMessage(
                "password.problem." + problem, new Object[] {Passwords.SHORTEST, Passwords.LONGEST}, language);
    }
}

package org.hersys.accounts.web;

import java.util.Map;
import org.hersys.access.Account;
import org.hersys.accounts.Invitations;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where an invitation leads: a person chooses a password; the second step follows at the first log-in. */
@Controller
@RequestMapping("/invitation/{token}")
class InvitationPages {

    private final Invitations invitations;
    private final MessageSource texts;

    InvitationPages(Invitations invitations, MessageSource texts) {
        this.invitations = invitations;
        this.texts = texts;
    }

    @GetMapping
    String form(@PathVariable String token, Model model) {
        return show(token, model);
    }

    @PostMapping
    String accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Model model) {
        if (!password.equals(again)) {
            return refuse(token, "again", "accounts.invitation.again.problem", model);
        }
        Invitations.Outcome outcome = invitations.accept(token, password);
        if (outcome instanceof Invitations.Outcome.Gone) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return outcome instanceof Invitations.Outcome.Refused refused
                ? refuse(
                        token,
                        "password",
                        "accounts.password." + refused.problem().code(),
                        model)
                : "redirect:/login?invited";
    }

    private String refuse(String token, String field, String message, Model model) {
        model.addAttribute("problems", Map.of(field, texts.getMessage(message, null, LocaleContextHolder.getLocale())));
        return show(token, model);
    }

    private String show(String token, Model model) {
        Account account =
                invitations.accountOf(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("login", account.login());
        model.addAttribute("name", account.displayName());
        model.addAttribute("token", token);
        return "accounts/invitation";
    }
}

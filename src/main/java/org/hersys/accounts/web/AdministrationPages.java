package org.hersys.accounts.web;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.RequiresFreshSecondStep;
import org.hersys.accounts.AccountDraft;
import org.hersys.accounts.AccountSheet;
import org.hersys.accounts.AdministeredAccount;
import org.hersys.accounts.AdministeredAccounts;
import org.hersys.accounts.AdministeredAccounts.Query;
import org.hersys.accounts.ChangingAccount;
import org.hersys.accounts.OpeningAccount;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts of an office and of those it commissions: list, new, change, close, reopen, new link. */
@Controller
@RequestMapping("/accounts")
@RequiresFreshSecondStep
class AdministrationPages {

    private static final String SEARCHED = "accounts.searched";

    private final AdministeredAccounts accounts;
    private final OpeningAccount opening;
    private final ChangingAccount changing;
    private final AccountSheet sheet;
    private final AccountViews views;
    private final InvitedPages invited;
    private final AuditTrail audit;

    AdministrationPages(
            AdministeredAccounts accounts,
            OpeningAccount opening,
            ChangingAccount changing,
            AccountSheet sheet,
            AccountViews views,
            InvitedPages invited,
            AuditTrail audit) {
        this.accounts = accounts;
        this.opening = opening;
        this.changing = changing;
        this.sheet = sheet;
        this.views = views;
        this.invited = invited;
        this.audit = audit;
    }

    /** Names are searched for, and names do not go into addresses: what is searched for stays in the session. */
    @PostMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, HttpSession session) {
        session.setAttribute(SEARCHED, q.length() > 100 ? q.substring(0, 100) : q);
        return "redirect:/accounts";
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String organisation,
            @RequestParam(defaultValue = "1") int page,
            HttpSession session,
            Model model) {
        Query query = new Query(state, (String) session.getAttribute(SEARCHED), blankToNull(organisation), page);
        model.addAttribute("list", views.list(query));
        audit.noteApart(AuditEntry.of("account.listed")
                .about(CurrentActor.get().organisation())
                .searchedFor(query.words()));
        return "accounts/list";
    }

    @GetMapping("/file.csv")
    ResponseEntity<String> download(
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String organisation,
            HttpSession session) {
        Query query = new Query(state, (String) session.getAttribute(SEARCHED), blankToNull(organisation), 1);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"accounts.csv\"")
                .body(sheet.of(query));
    }

    @GetMapping("/new")
    String form(@RequestParam(required = false) String organisation, Model model) {
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", views.empty(organisation));
        }
        model.addAttribute("form", views.form(null));
        return "accounts/form";
    }

    @PostMapping("/new")
    String open(AccountForm form, Model model, RedirectAttributes next) {
        AccountDraft draft = form.draft(form.organisation());
        OpeningAccount.Outcome outcome = opening.open(draft);
        if (outcome instanceof OpeningAccount.Outcome.Opened opened) {
            return invited.lead(opened.invited(), next);
        }
        model.addAttribute("typed", draft);
        model.addAttribute("form", views.form(null));
        model.addAttribute("problems", views.texts(((OpeningAccount.Outcome.Refused) outcome).problems()));
        return "accounts/form";
    }

    @GetMapping("/{login}")
    String show(@PathVariable String login, Model model) {
        AdministeredAccount account = find(login);
        audit.noteApart(AuditEntry.of("account.viewed")
                .about(CurrentActor.get().organisation())
                .named("account", login));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", views.typed(account));
        }
        model.addAttribute("form", views.form(account));
        return "accounts/form";
    }

    @PostMapping("/{login}")
    String change(@PathVariable String login, AccountForm form, RedirectAttributes next) {
        AccountDraft draft = form.draft(find(login).organisation());
        ChangingAccount.Outcome outcome = changing.change(login, draft);
        if (outcome instanceof ChangingAccount.Outcome.Refused) {
            next.addFlashAttribute("typed", draft);
        }
        return answer(login, outcome, "changed", next);
    }

    @PostMapping("/{login}/close")
    String close(@PathVariable String login, RedirectAttributes next) {
        return answer(login, changing.close(login), "closed", next);
    }

    @PostMapping("/{login}/reopen")
    String reopen(@PathVariable String login, RedirectAttributes next) {
        return answer(login, changing.reopen(login), "reopened", next);
    }

    @PostMapping("/{login}/numbers/{id}/remove")
    String removeNumber(@PathVariable String login, @PathVariable long id, RedirectAttributes next) {
        return answer(login, changing.removeNumber(login, id), "changed", next);
    }

    @PostMapping("/{login}/reset")
    String reset(
            @PathVariable String login,
            @RequestParam(defaultValue = "false") boolean secondStep,
            RedirectAttributes next) {
        ChangingAccount.Outcome outcome = changing.reset(login, secondStep);
        if (outcome instanceof ChangingAccount.Outcome.Linked linked) {
            return invited.lead(linked.invited(), next);
        }
        return answer(login, outcome, "changed", next);
    }

    private String answer(String login, ChangingAccount.Outcome outcome, String notice, RedirectAttributes next) {
        if (outcome instanceof ChangingAccount.Outcome.NotFound) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (outcome instanceof ChangingAccount.Outcome.Refused refused) {
            next.addFlashAttribute("problems", views.texts(refused.problems()));
        } else if (outcome instanceof ChangingAccount.Outcome.Done done) {
            next.addFlashAttribute("notice", Map.of("key", notice, "tasks", done.tasks(), "sessions", done.sessions()));
        }
        return "redirect:/accounts/" + login;
    }

    private AdministeredAccount find(String login) {
        return accounts.find(login).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

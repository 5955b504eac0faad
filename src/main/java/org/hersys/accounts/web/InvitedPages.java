package org.hersys.accounts.web;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.hersys.access.RequiresFreshSecondStep;
import org.hersys.accounts.AccountPlan;
import org.hersys.accounts.Invited;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has just been invited, with their links where they are shown: once, and kept nowhere. */
@Controller
@RequiresFreshSecondStep
class InvitedPages {

    private final ShownOnce once;

    InvitedPages(ShownOnce once) {
        this.once = once;
    }

    /** What an act has brought about; a file's rows are counted. */
    record Brought(List<Invited> invited, Counts file) {}

    record Counts(long opened, long changed, long unchanged) {}

    /** Leads to the page that shows an invitation. */
    String lead(Invited invited, RedirectAttributes next) {
        return lead(new Brought(List.of(invited), null), next);
    }

    /** Leads to the page that shows what became of a file. */
    String lead(List<Invited> invited, AccountPlan plan, RedirectAttributes next) {
        return lead(new Brought(invited, new Counts(plan.opened(), plan.changed(), plan.unchanged())), next);
    }

    private String lead(Brought brought, RedirectAttributes next) {
        once.hand(brought, next);
        return "redirect:/accounts/new/invited";
    }

    @GetMapping("/accounts/new/invited")
    String show(Model model) {
        return once.take(model, new TypeReference<Brought>() {})
                .map(brought -> {
                    model.addAttribute("invited", brought.invited());
                    model.addAttribute("plan", brought.file());
                    return "accounts/invited";
                })
                .orElse("redirect:/accounts");
    }
}

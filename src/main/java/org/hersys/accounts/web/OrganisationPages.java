package org.hersys.accounts.web;

import java.util.List;
import org.hersys.access.Organisation;
import org.hersys.access.RequiresFreshSecondStep;
import org.hersys.accounts.AccountProblem;
import org.hersys.accounts.CommissionedOrganisations;
import org.hersys.accounts.CommissionedOrganisations.Draft;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisations that an office commissions. */
@Controller
@RequestMapping("/organisations")
@RequiresFreshSecondStep
class OrganisationPages {

    private final CommissionedOrganisations organisations;
    private final AccountViews views;

    OrganisationPages(CommissionedOrganisations organisations, AccountViews views) {
        this.organisations = organisations;
        this.views = views;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("organisations", organisations.all());
        model.addAttribute("accounts", organisations.accounts());
        return "accounts/organisations";
    }

    @GetMapping("/new")
    String form(Model model) {
        return form(null, new Draft("", "clinic", "", "", ""), model);
    }

    @PostMapping("/new")
    String add(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String nameJa,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String phone,
            Model model,
            RedirectAttributes next) {
        Draft draft = new Draft(code.strip(), kind, nameJa.strip(), nameEn.strip(), phone.strip());
        List<AccountProblem> problems = organisations.add(draft);
        if (!problems.isEmpty()) {
            model.addAttribute("problems", views.texts(problems));
            return form(null, draft, model);
        }
        next.addFlashAttribute("notice", java.util.Map.of("key", "organisationAdded"));
        return "redirect:/accounts/new?organisation=" + draft.code();
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Model model) {
        Organisation found = commissioned(code);
        return form(
                found,
                new Draft(
                        code, found.kind(), found.nameJa(), found.nameEn(), found.phone() == null ? "" : found.phone()),
                model);
    }

    @PostMapping("/{code}")
    String change(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String nameJa,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String phone,
            Model model,
            RedirectAttributes next) {
        Organisation found = commissioned(code);
        Draft draft = new Draft(code, found.kind(), nameJa.strip(), nameEn.strip(), phone.strip());
        List<AccountProblem> problems = organisations.change(code, draft);
        if (!problems.isEmpty()) {
            model.addAttribute("problems", views.texts(problems));
            return form(found, draft, model);
        }
        next.addFlashAttribute("notice", java.util.Map.of("key", "organisationChanged"));
        return "redirect:/organisations";
    }

    private String form(Organisation organisation, Draft typed, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("typed", typed);
        model.addAttribute("kinds", CommissionedOrganisations.KINDS);
        return "accounts/organisation";
    }

    /** The own office is no commissioned organisation: its entry is not changed here. */
    private Organisation commissioned(String code) {
        return organisations
                .find(code)
                .filter(found -> found.office() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

package org.hersys.accounts.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hersys.access.ApiScope;
import org.hersys.access.RequiresFreshSecondStep;
import org.hersys.accounts.KeysOfOrganisations;
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

/** Keys of programs: who has which, when they were last used, new ones, revoking. */
@Controller
@RequestMapping("/keys")
@RequiresFreshSecondStep
class KeyPages {

    private final KeysOfOrganisations keys;
    private final AccountViews views;

    KeyPages(KeysOfOrganisations keys, AccountViews views) {
        this.keys = keys;
        this.views = views;
    }

    @GetMapping
    String list(Model model) {
        return show(Map.of("organisation", "", "label", "", "scopes", List.of()), model);
    }

    /** The key stands on the answer itself: it is shown once and kept nowhere. */
    @PostMapping
    String issue(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(required = false) List<String> scopes,
            Model model) {
        List<String> wanted = scopes == null ? List.of() : scopes;
        KeysOfOrganisations.Outcome outcome = keys.issue(organisation, label, wanted);
        if (outcome instanceof KeysOfOrganisations.Outcome.Issued issued) {
            model.addAttribute("issued", issued.key());
            return list(model);
        }
        model.addAttribute("problems", views.texts(((KeysOfOrganisations.Outcome.Refused) outcome).problems()));
        return show(Map.of("organisation", organisation, "label", label, "scopes", wanted), model);
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable UUID id, RedirectAttributes next) {
        if (!keys.revoke(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        next.addFlashAttribute("notice", Map.of("key", "revoked"));
        return "redirect:/keys";
    }

    private String show(Map<String, Object> typed, Model model) {
        Map<String, String> names = new HashMap<>();
        List<AccountViews.Choice> choices = views.choices();
        choices.forEach(choice -> names.put(choice.code(), choice.name()));
        Map<String, String> texts = new HashMap<>();
        Arrays.stream(ApiScope.values()).forEach(scope -> texts.put(scope.code(), scope.text()));
        model.addAttribute("keys", keys.all());
        model.addAttribute("names", names);
        model.addAttribute("scopeTexts", texts);
        model.addAttribute("scopes", ApiScope.values());
        model.addAttribute(
                "organisations",
                choices.stream()
                        .filter(choice -> !ApiScope.ofKind(choice.kind()).isEmpty())
                        .toList());
        model.addAttribute("typed", typed);
        return "accounts/keys";
    }
}

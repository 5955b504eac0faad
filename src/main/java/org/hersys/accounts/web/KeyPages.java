package org.hersys.accounts.web;

import com.fasterxml.jackson.core.type.TypeReference;
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
    private final ShownOnce once;

    KeyPages(KeysOfOrganisations keys, AccountViews views, ShownOnce once) {
        this.keys = keys;
        this.views = views;
        this.once = once;
    }

    @GetMapping
    String list(Model model) {
        once.take(model, new TypeReference<String>() {}).ifPresent(key -> model.addAttribute("issued", key));
        return show(Map.of("organisation", "", "label", "", "scopes", List.of()), model);
    }

    /** The key stands on the next page, once, and is kept nowhere. */
    @PostMapping
    String issue(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(required = false) List<String> scopes,
            Model model,
            RedirectAttributes next) {
        List<String> wanted = scopes == null ? List.of() : scopes;
        KeysOfOrganisations.Outcome outcome = keys.issue(organisation, label, wanted);
        if (outcome instanceof KeysOfOrganisations.Outcome.Issued issued) {
            once.hand(issued.key(), next);
            return "redirect:/keys";
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

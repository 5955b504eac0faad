package org.hersys.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hersys.access.Accounts;
import org.hersys.access.CurrentActor;
import org.hersys.access.DemoAccounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The log-in form and the switch of language. */
@Controller
class SignInPages {

    private final List<DemoAccounts> demo;
    private final Accounts accounts;
    private final LocaleResolver locales;

    SignInPages(List<DemoAccounts> demo, Accounts accounts, LocaleResolver locales) {
        this.demo = demo;
        this.accounts = accounts;
        this.locales = locales;
    }

    @GetMapping("/login")
    String form(HttpServletRequest request, Model model, Locale locale) {
        model.addAttribute("state", state(request));
        model.addAttribute(
                "demoAccounts",
                demo.stream().flatMap(source -> source.list(locale).stream()).toList());
        demo.stream().findFirst().ifPresent(source -> model.addAttribute("demoPassword", source.password()));
        return "access/login";
    }

    @PostMapping("/language")
    String speak(
            @RequestParam String lang,
            @RequestHeader(value = "Referer", required = false) String referer,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale locale = "en".equals(lang) ? Locale.ENGLISH : Locale.JAPANESE;
        locales.setLocale(request, response, locale);
        CurrentActor.find().ifPresent(actor -> accounts.speak(actor.login(), locale));
        return "redirect:" + pathOf(referer);
    }

    private static String state(HttpServletRequest request) {
        return Stream.of("error", "out", "expired")
                .filter(name -> request.getParameter(name) != null)
                .findFirst()
                .map(name -> Map.of("error", "wrong", "out", "signedOut", "expired", "expired")
                        .get(name))
                .orElse(null);
    }

    private static String pathOf(String referer) {
        try {
            String path = referer == null ? "/" : java.net.URI.create(referer).getPath();
            return path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path;
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }
}

package org.hersys.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.hersys.access.Accounts;
import org.hersys.access.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The switch of language. */
@Controller
class LanguagePages {

    private final Accounts accounts;
    private final LocaleResolver locales;

    LanguagePages(Accounts accounts, LocaleResolver locales) {
        this.accounts = accounts;
        this.locales = locales;
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

    private static String pathOf(String referer) {
        try {
            String path = referer == null ? "/" : java.net.URI.create(referer).getPath();
            return path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path;
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }
}

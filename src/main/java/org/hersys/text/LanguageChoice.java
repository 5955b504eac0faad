package org.hersys.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The reader's language. Who has signed in reads in the language of the account, or in the one chosen since; it ends
 * with the session, so that the next person at a shared desk is not left with it. Everybody else reads in the language
 * chosen on the page, else the browser's, else the site's. A patient's choice stays on the patient's telephone.
 */
@Component("localeResolver")
class LanguageChoice implements LocaleResolver {

    private static final List<String> STAFF = List.of("ja", "en");
    private static final List<String> PATIENTS = List.of("ja", "en", "zh", "ko", "vi", "pt");
    private static final String CHOSEN = "hersys.language";

    private final String site;
    private final CookieLocaleResolver visitors = cookie(null);
    private final CookieLocaleResolver patients = cookie(Duration.ofDays(365));

    LanguageChoice(@Value("${hersys.language}") String site) {
        this.site = site;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return signedIn(request)
                .map(actor -> chosen(request).orElse(actor.language()))
                .map(language -> supported(language, request))
                .orElseGet(() -> cookies(request).resolveLocale(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale language) {
        if (signedIn(request).isPresent()) {
            request.getSession().setAttribute(CHOSEN, language);
        } else {
            cookies(request).setLocale(request, response, language);
        }
    }

    private static Optional<Actor> signedIn(HttpServletRequest request) {
        String address = request.getRequestURI();
        return CurrentActor.find().filter(actor -> !address.startsWith("/api/") && !address.startsWith("/p/"));
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : (Locale) session.getAttribute(CHOSEN));
    }

    private CookieLocaleResolver cookies(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/p/") ? patients : visitors;
    }

    private CookieLocaleResolver cookie(Duration lasting) {
        CookieLocaleResolver resolver = new CookieLocaleResolver("hersys-language");
        if (lasting != null) {
            resolver.setCookieMaxAge(lasting);
        }
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(request -> supported(asked(request), request));
        return resolver;
    }

    private Locale asked(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.forLanguageTag(site) : request.getLocale();
    }

    private Locale supported(Locale asked, HttpServletRequest request) {
        List<String> there = request.getRequestURI().startsWith("/p/") ? PATIENTS : STAFF;
        return Locale.forLanguageTag(there.contains(asked.getLanguage()) ? asked.getLanguage() : site);
    }
}

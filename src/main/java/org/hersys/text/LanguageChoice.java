package org.hersys.text;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.hersys.access.CurrentActor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The reader's language: the one chosen, else the account's or the patient's, else the browser's, else the site's. Staff
 * read Japanese and English; the pages of patients have four languages more.
 */
@Configuration
class LanguageChoice {

    private static final List<String> STAFF = List.of("ja", "en");
    private static final List<String> PATIENTS = List.of("ja", "en", "zh", "ko", "vi", "pt");

    @Bean
    LocaleResolver localeResolver(@Value("${hersys.language}") String site) {
        CookieLocaleResolver resolver = new CookieLocaleResolver("hersys-language");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(request -> supported(request, site));
        return resolver;
    }

    private static Locale supported(HttpServletRequest request, String site) {
        Locale asked = CurrentActor.find()
                .filter(actor -> !request.getRequestURI().startsWith("/api/"))
                .map(actor -> actor.language())
                .orElseGet(() -> request.getHeader("Accept-Language") == null
                        ? Locale.forLanguageTag(site)
                        : request.getLocale());
        List<String> there = request.getRequestURI().startsWith("/p/") ? PATIENTS : STAFF;
        return Locale.forLanguageTag(there.contains(asked.getLanguage()) ? asked.getLanguage() : site);
    }
}

package org.hersys.text;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.hersys.access.CurrentActor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The reader's language: the one chosen, else the account's, else the browser's if it is ja or en, else the site's. */
@Configuration
class LanguageChoice {

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
        return switch (asked.getLanguage()) {
            case "ja" -> Locale.JAPANESE;
            case "en" -> Locale.ENGLISH;
            default -> Locale.forLanguageTag(site);
        };
    }
}

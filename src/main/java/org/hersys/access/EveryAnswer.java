package org.hersys.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What no answer goes without, whoever gives it: nothing may be kept, framed by others, or run that is not a file of ours.
 * Chains, pages and Camunda's web apps may say otherwise; what they, the firewall or the server leave out is added when
 * the answer leaves. Over TLS browsers are told to stay there, and every cookie is for TLS alone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EveryAnswer extends OncePerRequestFilter {

    static final String OWN_PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none';"
            + " base-uri 'none'";

    private static final Map<String, String> LEAST = Map.of(
            "Content-Security-Policy",
            OWN_PAGES,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            HttpHeaders.CACHE_CONTROL,
            "no-store");

    private static final String STAY_ON_TLS = "max-age=31536000 ; includeSubDomains";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Leaving leaving = new Leaving(response, request.isSecure());
        try {
            chain.doFilter(request, leaving);
        } finally {
            leaving.onResponseCommitted();
        }
    }

    /** Gives all of them to whoever writes an answer. */
    static void least(boolean overTls, BiConsumer<String, String> answer) {
        LEAST.forEach(answer);
        if (overTls) {
            answer.accept("Strict-Transport-Security", STAY_ON_TLS);
        }
    }

    private static final class Leaving extends OnCommittedResponseWrapper {

        private final boolean overTls;

        Leaving(HttpServletResponse response, boolean overTls) {
            super(response);
            this.overTls = overTls;
        }

        @Override
        protected void onResponseCommitted() {
            least(overTls, this::addMissing);
        }

        private void addMissing(String name, String value) {
            if (!containsHeader(name)) {
                setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, forTls(name, value));
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, forTls(name, value));
        }

        /** Camunda's cookie knows TLS by a setting only, which would hold without TLS too. */
        private String forTls(String name, String value) {
            boolean bare = overTls && HttpHeaders.SET_COOKIE.equalsIgnoreCase(name) && !value.contains("Secure");
            return bare ? value + "; Secure" : value;
        }
    }
}

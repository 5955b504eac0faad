package org.hersys.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What every answer tells the browser: nothing may be kept, framed by others, or run that is not a file of ours. Pages of
 * the engine's web apps have a policy of their own (application.yml); HSTS is added where the request came over TLS.
 */
final class AnswerHeaders {

    private static final String OWN_PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'";

    /** The editor of decision tables sets widths in style attributes; scripts stay files of ours there too. */
    private static final String TABLE_EDITOR =
            OWN_PAGES.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private AnswerHeaders() {}

    static void on(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        request -> isOwn(request) && !isTableEditor(request),
                        new ContentSecurityPolicyHeaderWriter(OWN_PAGES)))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        AnswerHeaders::isTableEditor, new ContentSecurityPolicyHeaderWriter(TABLE_EDITOR)));
    }

    private static boolean isTableEditor(HttpServletRequest request) {
        String address = request.getRequestURI();
        return address.startsWith("/policy/tables/") && address.endsWith("/draft");
    }

    private static boolean isOwn(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/camunda/");
    }
}

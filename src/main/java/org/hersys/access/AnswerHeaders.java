package org.hersys.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;

/** Where pages of ours say otherwise than {@link EveryAnswer}. */
final class AnswerHeaders {

    /** The editor of decision tables sets widths in style attributes; scripts stay files of ours there too. */
    private static final String TABLE_EDITOR =
            EveryAnswer.OWN_PAGES.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private AnswerHeaders() {}

    static void on(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                AnswerHeaders::isTableEditor, new ContentSecurityPolicyHeaderWriter(TABLE_EDITOR)));
    }

    private static boolean isTableEditor(HttpServletRequest request) {
        String address = request.getRequestURI();
        return address.startsWith("/policy/tables/") && address.endsWith("/draft");
    }
}

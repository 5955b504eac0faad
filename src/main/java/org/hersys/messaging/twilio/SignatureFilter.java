package org.hersys.messaging.twilio;

import com.twilio.security.RequestValidator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through what Twilio has signed. The address it signed is the public one from the settings: headers of a proxy
 * could be anybody's. Parameters in the address are refused, for ours have none.
 */
class SignatureFilter extends OncePerRequestFilter {

    private final TwilioSettings settings;
    private final RequestValidator validator;

    SignatureFilter(TwilioSettings settings) {
        this.settings = settings;
        this.validator = settings.token().isEmpty() ? null : new RequestValidator(settings.token());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSigned(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean isSigned(HttpServletRequest request) {
        if (validator == null || request.getQueryString() != null || !"POST".equals(request.getMethod())) {
            return false;
        }
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return validator.validate(settings.ours(path).toString(), parameters, request.getHeader("X-Twilio-Signature"));
    }
}

package org.hersys.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Tasklist's button to log out calls an address of the engine's, with the engine's forgery token; without it, it is no log-out. */
final class TasklistsLogOut implements RequestMatcher {

    private static final RequestMatcher ADDRESS =
            PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/admin/auth/user/default/logout");

    @Override
    public boolean matches(HttpServletRequest request) {
        String token = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        HttpSession session = request.getSession(false);
        return ADDRESS.matches(request)
                && token != null
                && session != null
                && token.equals(session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME));
    }
}

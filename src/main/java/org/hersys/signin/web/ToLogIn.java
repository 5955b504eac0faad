package org.hersys.signin.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.hersys.access.OpenSessions;
import org.hersys.access.OpenSessions.End;
import org.hersys.access.OpenSessions.Past;
import org.hersys.access.UnsentForms;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Leads people without a session to the log-in and tells there why the session they had has ended. A form that came too
 * late is kept for whoever had that session.
 */
@Component
class ToLogIn implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** A page of the log-in was left open until its session had ended. */
    static final String STALE = "stale";

    private final OpenSessions sessions;
    private final UnsentForms unsent;
    private final AccessDeniedHandlerImpl refusal = new AccessDeniedHandlerImpl();

    ToLogIn(OpenSessions sessions, UnsentForms unsent) {
        this.sessions = sessions;
        this.unsent = unsent;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (request.getHeader(UnsentForms.PART_OF_PAGE) != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        boolean kept =
                past(request).filter(past -> unsent.keep(past.login(), request)).isPresent();
        String why = whyEnded(request);
        response.sendRedirect(why == null ? "/login" : "/login?ended=" + why + (kept ? "&kept" : ""));
    }

    /** A form whose session has ended comes without a valid token: that is no forbidden act but a log-in to be made. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        boolean signedIn = CurrentActor.find().isPresent();
        if (!(denied instanceof CsrfException)) {
            refusal.handle(request, response, denied);
        } else if (request.getRequestURI().startsWith("/login")) {
            response.sendRedirect(signedIn ? "/" : "/login?ended=" + STALE);
        } else if (signedIn) {
            refusal.handle(request, response, denied);
        } else {
            commence(request, response, null);
        }
    }

    /** Why the session that the browser still names has ended, be it with this request; null where it names none. */
    String whyEnded(HttpServletRequest request) {
        if (request.getAttribute(SessionEnd.ENDED) instanceof String why) {
            return why;
        }
        return namesEndedSession(request) ? past(request).map(Past::why).orElse(End.IDLE.code()) : null;
    }

    private Optional<Past> past(HttpServletRequest request) {
        return namesEndedSession(request) ? sessions.past(request.getRequestedSessionId()) : Optional.empty();
    }

    private static boolean namesEndedSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null
                && (request.getAttribute(SessionEnd.ENDED) != null || !request.isRequestedSessionIdValid());
    }
}

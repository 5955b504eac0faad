package org.hersys.signin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.stream.Stream;
import org.hersys.access.OpenSessions;
import org.hersys.access.SignInFacts;
import org.hersys.access.SignInSettings;
import org.hersys.access.UnsentForms;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that has lasted as long as any may, whatever is done in it. A call that a page makes by itself is only
 * refused: the page still has to hand over what was typed, in the name of that session.
 */
@Component
class SessionEnd extends OncePerRequestFilter {

    /** Attribute of the request in which the session has ended: why. */
    static final String ENDED = SessionEnd.class.getName();

    private final OpenSessions sessions;
    private final SignInSettings settings;
    private final Clock clock;

    SessionEnd(OpenSessions sessions, SignInSettings settings, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(SignInFacts.KEY) instanceof SignInFacts facts
                && facts.at().plus(settings.absoluteEnd()).isBefore(clock.instant())) {
            if (request.getHeader(UnsentForms.PART_OF_PAGE) != null) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            sessions.noteEnd(session.getId(), OpenSessions.End.ABSOLUTE);
            session.invalidate();
            request.setAttribute(ENDED, OpenSessions.End.ABSOLUTE.code());
        }
        chain.doFilter(request, response);
    }

    /** What is the same for everybody needs no session, so none is read for it. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Stream.of("/css/", "/js/", "/img/", "/lib/", "/favicon", "/actuator/")
                .anyMatch(request.getRequestURI()::startsWith);
    }

    /** It belongs into the chain of Spring Security only. */
    @Configuration
    static class OnlyInTheChain {

        @Bean
        FilterRegistrationBean<SessionEnd> sessionEndOutsideTheChain(SessionEnd filter) {
            FilterRegistrationBean<SessionEnd> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}

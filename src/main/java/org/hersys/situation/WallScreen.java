package org.hersys.situation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hersys.access.SignInSettings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the wall display on a screen beside which nobody sits: its session opens nothing else any more, so it need not end
 * when nobody touches it, but only with the longest time a session may last, or by signing out.
 */
@Component
@Order(WallScreen.BEHIND_THE_SESSION)
class WallScreen extends OncePerRequestFilter {

    /** The filter that knows the session comes first, whatever answers requests comes later. */
    static final int BEHIND_THE_SESSION = Ordered.HIGHEST_PRECEDENCE + 100;

    private static final String PAGE = "/situation/wall";
    private static final String KEPT = WallScreen.class.getName();
    private static final Set<String> OPEN = Set.of(PAGE, "/logout");

    private final SignInSettings settings;

    WallScreen(SignInSettings settings) {
        this.settings = settings;
    }

    /** From now on this session shows the wall display and nothing else. */
    void keep(HttpSession session) {
        session.setAttribute(KEPT, true);
        session.setMaxInactiveInterval(Math.toIntExact(settings.absoluteEnd().toSeconds()));
    }

    /** Hours that a display is kept at most. */
    long hours() {
        return settings.absoluteEnd().toHours();
    }

    static boolean isKept(HttpSession session) {
        return session != null && session.getAttribute(KEPT) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isKept(request.getSession(false))) {
            response.sendRedirect(request.getContextPath() + PAGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath() + Objects.toString(request.getPathInfo(), "");
        return OPEN.contains(path)
                || Stream.of("/css/", "/js/", "/img/", "/lib/", "/favicon").anyMatch(path::startsWith);
    }
}

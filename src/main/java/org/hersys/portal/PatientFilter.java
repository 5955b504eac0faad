package org.hersys.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.SignedIn;
import org.hersys.link.PatientLink;
import org.hersys.link.PatientLinks;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Reads link and device of each request; no session is kept, and a staff session means nothing here. */
class PatientFilter extends OncePerRequestFilter {

    /** What the device shows; on a family's phone one for all of them. */
    static final String DEVICE = "hersys-device";

    /** The link of the request, if it holds. */
    static final String LINK = "patientLink";

    private static final Pattern ADDRESS = Pattern.compile("/p/([A-Za-z0-9_-]{22})(?:/.*)?");

    private final PatientLinks links;

    PatientFilter(PatientLinks links) {
        this.links = links;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher address = ADDRESS.matcher(request.getServletPath());
        if (address.matches()) {
            link(address.group(1), device(request)).ifPresent(link -> {
                request.setAttribute(LINK, link);
                if (link.confirmed()) {
                    SecurityContextHolder.getContext().setAuthentication(new Patient(link));
                }
            });
        }
        chain.doFilter(request, response);
    }

    /** Asked as the system from the beginning, so that the transaction need not change its sight twice. */
    private Optional<PatientLink> link(String token, String device) {
        return CurrentActor.as(Actor.system(), () -> links.find(token, device));
    }

    static String device(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, DEVICE);
        return cookie == null ? null : cookie.getValue();
    }

    /** A patient whose device has shown the birth date. */
    private static final class Patient extends AbstractAuthenticationToken {

        private final transient SignedIn principal;

        Patient(PatientLink link) {
            super(List.of());
            Actor actor = link.actor();
            this.principal = () -> actor;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return principal;
        }
    }
}

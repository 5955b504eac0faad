package org.hersys.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the key of a program from {@code Authorization: Bearer …}; one request, one actor. */
class ApiKeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final ApiKeys keys;
    private final RefusedKeys refused;

    ApiKeyFilter(ApiKeys keys, RefusedKeys refused) {
        this.keys = keys;
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            String key = header.substring(BEARER.length()).strip();
            keys.find(key)
                    .ifPresentOrElse(
                            valid -> SecurityContextHolder.getContext().setAuthentication(new Program(valid)),
                            () -> refused.note(key, request.getRemoteAddr()));
        }
        chain.doFilter(request, response);
    }

    /** A program signed in with its key. */
    private static final class Program extends AbstractAuthenticationToken {

        private final transient SignedIn principal;

        Program(ApiKeys.Valid key) {
            super(AuthorityUtils.createAuthorityList(
                    key.scopes().stream().map(scope -> ScopeCheck.SCOPE + scope).toList()));
            this.principal = key::actor;
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

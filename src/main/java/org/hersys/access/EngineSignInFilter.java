package org.hersys.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/**
 * Hands the person signed in over to the engine's web apps with every request. Which of the web apps a person may open
 * is looked up once in a few minutes, as Camunda's own filter does; who is signed in is never remembered here.
 */
class EngineSignInFilter extends ContainerBasedAuthenticationFilter {

    /** A little less than the time after which Camunda's filter behind this one would look up everything itself. */
    private static final Duration KEPT = Duration.ofMinutes(4);

    private static final Duration VALID = KEPT.plusMinutes(1);
    private static final int MOST = 10_000;

    private volatile ProcessEngine engine;
    private final Map<Person, Known> known = new ConcurrentHashMap<>();

    private record Person(String engine, String login, List<String> groups) {}

    private record Known(UserAuthentication authentication, long until) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        super.doFilter(new LastingSession((HttpServletRequest) request), response, chain);
    }

    /** Addresses that name no engine, such as the one that says who is signed in, mean the only one there is. */
    @Override
    protected String extractEngineName(HttpServletRequest request) {
        String named = super.extractEngineName(request);
        return named == null ? ProcessEngines.NAME_DEFAULT : named;
    }

    /** Camunda's own way to the engine searches all jars with every request. */
    @Override
    protected ProcessEngine getAddressedEngine(String name) {
        ProcessEngine last = engine;
        if (last != null && last.getName().equals(name)) {
            return last;
        }
        ProcessEngine found = super.getAddressedEngine(name);
        engine = found == null ? last : found;
        return found;
    }

    @Override
    protected UserAuthentication createAuthentication(
            ProcessEngine addressed, String login, List<String> groups, List<String> tenants) {
        long now = ClockUtil.getCurrentTime().getTime();
        Person person = new Person(addressed.getName(), login, groups);
        Known before = known.get(person);
        if (before != null && now < before.until()) {
            return before.authentication();
        }
        UserAuthentication looked = super.createAuthentication(addressed, login, groups, tenants);
        if (looked == null) {
            return null;
        }
        looked.setCacheValidationTime(new Date(now + VALID.toMillis()));
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(person, new Known(looked, now + KEPT.toMillis()));
        return looked;
    }
}

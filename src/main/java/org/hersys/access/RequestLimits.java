package org.hersys.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So many requests a second from one address, with a reserve for a page that asks for many things at once; who asks more
 * is told to wait. Each node counts for itself: the limit protects the node. Log-in has stricter limits of its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestLimits extends OncePerRequestFilter {

    private final Buckets buckets;

    RequestLimits(
            @Value("${hersys.limits.requests-per-second:200}") int perSecond,
            @Value("${hersys.limits.reserve:2000}") int reserve) {
        this.buckets = new Buckets(reserve, perSecond, Duration.ofSeconds(1));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = buckets.of(request.getRemoteAddr()).tryConsumeAndReturnRemaining(1);
        if (asked.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(asked.getNanosToWaitForRefill()) + 1;
            response.setHeader("Retry-After", Long.toString(seconds));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}

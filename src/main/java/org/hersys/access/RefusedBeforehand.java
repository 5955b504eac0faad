package org.hersys.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Tells a program what is refused before any endpoint is found for its request: an address, a method, a media type. */
@Component
class RefusedBeforehand implements HandlerExceptionResolver, Ordered {

    private static final Map<Integer, String> REASONS =
            Map.of(404, "api.noAddress", 405, "api.otherMethod", 406, "api.otherAnswer", 415, "api.mediaType");

    private final ProblemAnswer answer;

    RefusedBeforehand(ProblemAnswer answer) {
        this.answer = answer;
    }

    /** Before Spring's own resolvers, whose answers are those for pages. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception exception) {
        if (handler instanceof HandlerMethod
                || !request.getRequestURI().startsWith("/api/")
                || !(exception instanceof ErrorResponse refused)
                || !REASONS.containsKey(refused.getStatusCode().value())) {
            return null;
        }
        int status = refused.getStatusCode().value();
        refused.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            answer.write(HttpStatus.valueOf(status), REASONS.get(status), request.getMethod(), request, response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }
}

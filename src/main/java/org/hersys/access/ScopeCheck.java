package org.hersys.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a program through to an endpoint only with a key that has the endpoint's scope. */
@Component
class ScopeCheck implements HandlerInterceptor, WebMvcConfigurer {

    /** What stands before a scope among the authorities of a program. */
    static final String SCOPE = "SCOPE_";

    private final ProblemAnswer answer;

    ScopeCheck(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        NeedsScope needed = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), NeedsScope.class);
        if (needed == null) {
            needed = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), NeedsScope.class);
        }
        if (needed != null && hasScope(needed.value())) {
            return true;
        }
        answer.write(
                HttpStatus.FORBIDDEN,
                "api.noScope",
                needed == null ? "–" : needed.value().code(),
                request,
                response);
        return false;
    }

    private static boolean hasScope(ApiScope scope) {
        Authentication program = SecurityContextHolder.getContext().getAuthentication();
        return program != null
                && program.getAuthorities().stream()
                        .anyMatch(authority -> authority.getAuthority().equals(SCOPE + scope.code()));
    }
}

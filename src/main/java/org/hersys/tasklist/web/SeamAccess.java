package org.hersys.tasklist.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps the inside of the seam from being called directly, which would be a door past Camunda's forgery check. */
@Configuration
class SeamAccess implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ForwardedOnly()).addPathPatterns(SeamRoutes.INSIDE + "/**");
    }

    private static final class ForwardedOnly implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws Exception {
            if (request.getDispatcherType() == DispatcherType.FORWARD
                    && request.getAttribute(EngineApiServlet.BODY) != null) {
                return true;
            }
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
    }
}

package org.hersys.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hersys.access.UnsentForms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Offers a form no longer once it was sent: whatever is wrong with it, its own page shows it from then on. */
@Component
class TakenForms implements HandlerInterceptor, WebMvcConfigurer {

    private final UnsentForms forms;

    TakenForms(UnsentForms forms) {
        this.forms = forms;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception accident) {
        if ("POST".equals(request.getMethod())
                && accident == null
                && UnsentForms.mayHave(request)
                && response.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            forms.taken(request);
        }
    }
}

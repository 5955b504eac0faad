package org.hersys.casefile.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.CaseNumber;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sees that somebody asked an address with the number of a case and was told that nothing is there. */
@Component
class NotingRefusals implements HandlerInterceptor, WebMvcConfigurer {

    private final RefusedLooks looks;

    NotingRefusals(RefusedLooks looks) {
        this.looks = looks;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        boolean somebody =
                CurrentActor.find().filter(actor -> !actor.isPatient()).isPresent();
        if (somebody && response.getStatus() == HttpStatus.NOT_FOUND.value()) {
            String part = place(request, "tab");
            CaseNumber.read(place(request, "number")).ifPresent(number -> looks.note(number, part));
        }
    }

    private static String place(HttpServletRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> places
                        && places.get(name) instanceof String text
                ? text
                : null;
    }
}

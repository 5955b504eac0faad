package org.hersys.tasklist.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.tasklist.RefusedTasks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sees that somebody asked for a task, here or through Tasklist, and was told that nothing is there. */
@Component
class NotingRefusedTasks implements HandlerInterceptor, WebMvcConfigurer {

    private final RefusedTasks tasks;

    NotingRefusedTasks(RefusedTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/tasks/**", SeamRoutes.INSIDE + "/task/**");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (response.getStatus() == HttpStatus.NOT_FOUND.value()
                && CurrentActor.find().isPresent()
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> places
                && places.get("id") instanceof String task) {
            tasks.note(task);
        }
    }
}

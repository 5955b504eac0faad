package org.hersys.tasklist.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.hersys.access.OperatorPlace;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Registers our servlet before Camunda's initializer looks whether one of this name exists. */
@Configuration
class EngineApiRegistration {

    private static final String NAME = "Engine Api";

    @Bean
    ServletRegistrationBean<EngineApiServlet> engineApi(RefusalTexts texts, OperatorPlace place) {
        var registration = new ServletRegistrationBean<>(new EngineApiServlet(texts, place), "/camunda/api/engine/*");
        registration.setName(NAME);
        registration.addInitParameter("jakarta.ws.rs.Application", EngineRestApplication.class.getName());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Were Camunda's own servlet registered first, forms would silently write process variables again. */
    @Bean
    ApplicationRunner engineApiIsOurs(ServletContext servlets) {
        return (ApplicationArguments arguments) -> {
            ServletRegistration registered = servlets.getServletRegistration(NAME);
            if (registered == null || !EngineApiServlet.class.getName().equals(registered.getClassName())) {
                throw new IllegalStateException("The engine's API is not behind the seam of the task list");
            }
        };
    }
}

package org.hersys.tasklist.web;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers our check under the name of Camunda's, which is then not added; it runs when it is known who is signed in. */
@Configuration
class ForgeryCheckRegistration {

    @Bean
    FilterRegistrationBean<ForgeryCheck> forgeryCheck(RefusalTexts texts, CamundaBpmProperties camunda) {
        FilterRegistrationBean<ForgeryCheck> registration = new FilterRegistrationBean<>(new ForgeryCheck(texts));
        registration.setName("CsrfPreventionFilter");
        registration.setInitParameters(camunda.getWebapp().getCsrf().getInitParams());
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        return registration;
    }
}

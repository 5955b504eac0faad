package org.hersys.tasklist.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts {@link OneNonce} around the start pages of Camunda's applications. */
@Configuration
class OneNonceRegistration {

    @Bean
    FilterRegistrationBean<OneNonce> oneNonce() {
        FilterRegistrationBean<OneNonce> registration = new FilterRegistrationBean<>(new OneNonce());
        registration.addUrlPatterns(
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/");
        return registration;
    }
}

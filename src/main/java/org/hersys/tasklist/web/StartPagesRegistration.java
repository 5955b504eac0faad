package org.hersys.tasklist.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** Puts {@link StartPages} around the start pages of Camunda's applications. */
@Configuration
class StartPagesRegistration {

    @Bean
    FilterRegistrationBean<StartPages> startPages(MessageSource messages, LocaleResolver languages) {
        FilterRegistrationBean<StartPages> registration =
                new FilterRegistrationBean<>(new StartPages(messages, languages));
        registration.addUrlPatterns(
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/");
        return registration;
    }
}

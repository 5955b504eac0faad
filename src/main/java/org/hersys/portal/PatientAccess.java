package org.hersys.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.hersys.link.PatientLinks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Pages of patients: a link and a device that has shown the birth date, in each request, no session. Without a session
 * there is no forgery token either: a forged form would have to know the link, and the device's cookie does not travel
 * with posts from elsewhere. The address is a secret, so it is sent to nobody as referrer and kept in no cache.
 */
@Configuration
class PatientAccess implements WebMvcConfigurer {

    @Bean
    @Order(0)
    SecurityFilterChain patients(HttpSecurity http, PatientLinks links) throws Exception {
        return http.securityMatcher("/p/**")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new PatientFilter(links), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint((request, response, why) -> {
                    String[] parts = request.getRequestURI().split("/");
                    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                    response.setHeader("Location", "/p/" + (parts.length > 2 ? parts[2] : ""));
                }))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/p/*")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** The language is chosen by a link, which works without a script. */
    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        interceptors.addInterceptor(language).addPathPatterns("/p/**");
    }
}

package org.hersys.access;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** One log-in for own pages and the engine's web apps; keys for the interface; everything else is closed. */
@Configuration
@EnableConfigurationProperties(SignInSettings.class)
class SecurityConfiguration {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private static final HeaderWriter NO_PAGE =
            new StaticHeadersWriter(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"answer.json\"");

    /** Argon2id, with the least memory and passes that OWASP's sheet on password storage names: some 30 ms of one core. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
    }

    /** Every filter of every request would be measured, and nobody reads it. */
    @Bean
    SecurityObservationSettings observeNothing() {
        return SecurityObservationSettings.noObservations();
    }

    /** Programs: a key in each request, no session, no cookie, so no forgery token either. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, ApiKeys keys, RefusedKeys refused, ProblemEntryPoint withoutKey)
            throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.addHeaderWriter(NO_PAGE))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ApiKeyFilter(keys, refused), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(withoutKey))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    /** People: the log-in form, a session, a forgery token with each change. */
    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, SignInWay signIn, OperatorPlace place) throws Exception {
        var engineApi = pathPattern("/camunda/api/**");
        HttpSessionRequestCache pagesOnly = new HttpSessionRequestCache();
        pagesOnly.setRequestMatcher(new NegatedRequestMatcher(new OrRequestMatcher(
                engineApi,
                request -> request.getRequestURI().contains("."),
                request -> request.getHeader(UnsentForms.PART_OF_PAGE) != null,
                pathPattern("/error"),
                pathPattern("/actuator/**"))));
        signIn.addTo(http);
        http.addFilterBefore(new UploadsOfSignedIn(), CsrfFilter.class);
        return http.csrf(csrf -> csrf.ignoringRequestMatchers(engineApi))
                .requestCache(cache -> cache.requestCache(pagesOnly))
                .logout(logout -> logout.logoutRequestMatcher(
                                new OrRequestMatcher(pathPattern("/logout"), new TasklistsLogOut()))
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(ClearSiteDataHeaderWriter.Directive.STORAGE)))
                        .deleteCookies("hersys-language")
                        .logoutSuccessUrl("/login?out"))
                .headers(AnswerHeaders::on)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(
                                        "/login",
                                        "/login/**",
                                        "/language",
                                        "/error",
                                        "/css/**",
                                        "/js/**",
                                        "/img/**",
                                        "/lib/**",
                                        "/favicon.ico",
                                        "/actuator/health",
                                        "/.well-known/security.txt",
                                        "/v3/api-docs",
                                        "/v3/api-docs/**",
                                        "/outbox",
                                        "/outbox/**",
                                        "/invitation/**")
                                .permitAll()
                                .requestMatchers("/accounts/**", "/organisations/**", "/keys/**")
                                .hasRole("USERADMIN")
                                .requestMatchers("/notifications/**", "/imports", "/imports/**")
                                .hasAnyRole("CLINIC", "CLERK", "NURSE")
                                .requestMatchers(
                                        pathPattern("/camunda/api/admin/auth/user/*/login/*"),
                                        pathPattern("/camunda/api/admin/setup/**"),
                                        pathPattern("/camunda/app/admin/*/setup/**"))
                                .denyAll()
                                .requestMatchers(pathPattern("/camunda/api/admin/auth/user/default"))
                                .authenticated()
                                .requestMatchers(
                                        pathPattern("/actuator/**"),
                                        pathPattern("/camunda/api/admin/**"),
                                        pathPattern("/camunda/app/welcome/**"),
                                        pathPattern("/camunda/api/welcome/**"),
                                        pathPattern("/camunda/app/cockpit/**"),
                                        pathPattern("/camunda/app/admin/**"),
                                        pathPattern("/camunda/api/cockpit/**"))
                                .access(operators(place))
                                .anyRequest()
                                .authenticated())
                .build();
    }

    /** Operators, and they only from their networks. */
    private static AuthorizationManager<RequestAuthorizationContext> operators(OperatorPlace place) {
        return AuthorizationManagers.allOf(
                AuthorityAuthorizationManager.hasRole("OPERATOR"),
                (who, asked) -> new AuthorizationDecision(place.contains(asked.getRequest())));
    }

    /** Text with a zero character, which no database keeps, is a bad request wherever it is typed. */
    @Bean
    HttpFirewall noZeroCharacters() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf(0) < 0);
        return firewall;
    }

    /** An address that is no address (two slashes, a semicolon, a hidden dot) is a bad request, not an accident. */
    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        return new HttpStatusRequestRejectedHandler();
    }

    /** Hands the person signed in over to the engine's web apps; runs after Spring Security, before Camunda's filters. */
    @Bean
    FilterRegistrationBean<EngineSignInFilter> engineSignIn() {
        FilterRegistrationBean<EngineSignInFilter> registration =
                new FilterRegistrationBean<>(new EngineSignInFilter());
        registration.addInitParameter("authentication-provider", EngineSignIn.class.getName());
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }

    private static PathPatternRequestMatcher pathPattern(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}

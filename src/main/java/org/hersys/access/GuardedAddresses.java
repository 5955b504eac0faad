package org.hersys.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.web.servlet.handler.HandlerMappingIntrospector;

/**
 * Addresses that Spring Security guards are compared as patterns and nothing else. As it is set up by itself it would
 * look for the handler of every request before the dispatcher does, and for the servlet with every address in its rules.
 */
@Configuration
class GuardedAddresses {

    private static final int BEFORE_SECURITY = Ordered.HIGHEST_PRECEDENCE + 2;

    /** How every address given to Spring Security as text is compared. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean addressesAsPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** None of the rules asks for the handler of a request, so nobody need look for it beforehand. */
    @Bean
    static BeanPostProcessor handlersLookedForOnce(ApplicationContext context) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (!(bean instanceof HandlerMappingIntrospector)) {
                    return bean;
                }
                HandlerMappingIntrospector unhurried = new Unhurried();
                unhurried.setApplicationContext(context);
                return unhurried;
            }
        };
    }

    /**
     * An address that only means one of the engine's servlets ({@code /camunda/api/x/../admin}) is a bad request; Spring
     * Security takes it apart before its own firewall and fails.
     */
    @Bean
    FilterRegistrationBean<Filter> plainAddressesOfTheEngine() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            if (isPlain((HttpServletRequest) request)) {
                chain.doFilter(request, response);
            } else {
                ((HttpServletResponse) response).sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        });
        registration.addUrlPatterns("/camunda/api/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }

    private static boolean isPlain(HttpServletRequest request) {
        String address = request.getRequestURI();
        String servlet = request.getContextPath() + request.getServletPath();
        return address.startsWith(servlet)
                && (address.length() == servlet.length() || address.charAt(servlet.length()) == '/');
    }

    private static final class Unhurried extends HandlerMappingIntrospector {

        @Override
        public Filter createCacheFilter() {
            return (request, response, chain) -> chain.doFilter(request, response);
        }
    }
}

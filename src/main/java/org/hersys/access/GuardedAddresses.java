package org.hersys.access;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.web.servlet.handler.HandlerMappingIntrospector;

/**
 * Addresses that Spring Security guards are compared as patterns and nothing else. As it is set up by itself it would
 * look for the handler of every request before the dispatcher does, and for the servlet with every address in its rules.
 */
@Configuration
class GuardedAddresses {

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

    private static final class Unhurried extends HandlerMappingIntrospector {

        @Override
        public Filter createCacheFilter() {
            return (request, response, chain) -> chain.doFilter(request, response);
        }
    }
}

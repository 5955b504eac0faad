package org.hersys.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import org.hersys.access.FreshSecondStep;
import org.hersys.access.SignInWay;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the log-in into the chain of pages: where people without a session go, when sessions end, what must be confirmed. */
@Configuration
class SignInChain implements SignInWay, WebMvcConfigurer {

    private static final String ENGINE_API = "/camunda/api/**";

    private final ToLogIn toLogIn;
    private final SessionEnd sessionEnd;
    private final ProviderLogIn provider;
    private final FreshSecondStep freshSecondStep;

    SignInChain(ToLogIn toLogIn, SessionEnd sessionEnd, ProviderLogIn provider, FreshSecondStep freshSecondStep) {
        this.toLogIn = toLogIn;
        this.sessionEnd = sessionEnd;
        this.provider = provider;
        this.freshSecondStep = freshSecondStep;
    }

    @Override
    public void addTo(HttpSecurity pages) throws Exception {
        pages.addFilterBefore(sessionEnd, SecurityContextHolderFilter.class)
                .exceptionHandling(refusal -> refusal.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                PathPatternRequestMatcher.withDefaults().matcher(ENGINE_API))
                        .defaultAuthenticationEntryPointFor(toLogIn, AnyRequestMatcher.INSTANCE)
                        .accessDeniedHandler(toLogIn));
        provider.addTo(pages);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(freshSecondStep);
    }

    /** Whoever must show once more that it is them is led there. */
    @ControllerAdvice
    static class Confirmations {

        @ExceptionHandler(FreshSecondStep.Needed.class)
        String confirm(HttpServletRequest request) {
            return "redirect:/account/confirm";
        }
    }
}

package org.hersys.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hersys.access.Account;
import org.hersys.access.Accounts;
import org.hersys.access.ActingAsSystem;
import org.hersys.signin.FirstStep;
import org.hersys.signin.SignInNotes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Log-in through an identity provider of one's own. It takes the place of the password, and of the second step only
 * where its token says so in a way that is configured. It opens no accounts, and nothing of its token is kept.
 */
@Component
@EnableConfigurationProperties(ProviderSettings.class)
class ProviderLogIn implements OutsideLogIn {

    private static final String REFUSED = "/login?provider";

    private final ObjectProvider<ClientRegistrationRepository> registrations;
    private final ProviderSettings settings;
    private final Accounts accounts;
    private final ActingAsSystem actingAsSystem;
    private final FirstStep firstStep;
    private final BetweenSteps between;
    private final EnteringSession entering;
    private final SignInNotes notes;

    ProviderLogIn(
            ObjectProvider<ClientRegistrationRepository> registrations,
            ProviderSettings settings,
            Accounts accounts,
            ActingAsSystem actingAsSystem,
            FirstStep firstStep,
            BetweenSteps between,
            EnteringSession entering,
            SignInNotes notes) {
        this.registrations = registrations;
        this.settings = settings;
        this.accounts = accounts;
        this.actingAsSystem = actingAsSystem;
        this.firstStep = firstStep;
        this.between = between;
        this.entering = entering;
        this.notes = notes;
    }

    @Override
    public List<Provider> providers() {
        List<Provider> providers = new ArrayList<>();
        if (registrations.getIfAvailable() instanceof Iterable<?> known) {
            known.forEach(one -> {
                ClientRegistration registration = (ClientRegistration) one;
                providers.add(new Provider(
                        registration.getClientName(), "/oauth2/authorization/" + registration.getRegistrationId()));
            });
        }
        return providers;
    }

    /** Adds the provider to the chain of pages, if one is configured. */
    void addTo(HttpSecurity pages) throws Exception {
        if (registrations.getIfAvailable() == null) {
            return;
        }
        pages.oauth2Login(login -> {
            login.addObjectPostProcessor(new NoSessionYet());
            login.loginPage("/login")
                    .authorizationEndpoint(asking -> asking.authorizationRequestResolver(withProof()))
                    .authorizedClientRepository(new NothingKept())
                    .successHandler(this::confirmed)
                    .failureHandler((request, response, refusal) -> response.sendRedirect(REFUSED));
        });
    }

    /** A code that was caught on its way is of no use without what only this server knows (PKCE). */
    private OAuth2AuthorizationRequestResolver withProof() {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(
                registrations.getObject(),
                OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    /** What the provider says is one step; the session of a person is made by {@link EnteringSession} alone. */
    private static final class NoSessionYet implements ObjectPostProcessor<OAuth2LoginAuthenticationFilter> {

        @Override
        public <F extends OAuth2LoginAuthenticationFilter> F postProcess(F filter) {
            filter.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
            return filter;
        }
    }

    private void confirmed(HttpServletRequest request, HttpServletResponse response, Authentication outside)
            throws IOException {
        SecurityContextHolder.clearContext();
        OidcUser person = outside.getPrincipal() instanceof OidcUser user ? user : null;
        Account account = person == null ? null : accountOf(person).orElse(null);
        if (account == null) {
            notes.note("signIn.providerRefused", "");
            response.sendRedirect(REFUSED);
        } else if (madeSecondStep(person)) {
            response.sendRedirect(
                    entering.enter(account.login(), request, response).orElse(REFUSED));
        } else {
            response.sendRedirect(between.lead(firstStep.begin(account.login()), request));
        }
    }

    private Optional<Account> accountOf(OidcUser person) {
        String login = person.getClaims().get(settings.claim()) instanceof String text ? text : "";
        return actingAsSystem
                .call(() -> accounts.find(login))
                .filter(account -> settings.prefectures().isEmpty()
                        || settings.prefectures().contains(account.prefecture()));
    }

    private boolean madeSecondStep(OidcUser person) {
        List<String> methods = person.getAuthenticationMethods();
        return settings.acr().contains(String.valueOf(person.getAuthenticationContextClass()))
                || (methods != null && methods.stream().anyMatch(settings.amr()::contains));
    }
}

package org.hersys.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hersys.support.IdentityProvider;
import org.hersys.support.ProductTest;
import org.hersys.support.SecondStep;
import org.hersys.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class ProviderLogInIT {

    @Autowired
    SignInPeople people;

    @LocalServerPort
    int port;

    @Test
    void thePageOffersTheProviderThatIsConfigured() {
        assertThat(Visitor.at(port).get("/login").body()).contains("/oauth2/authorization/played");
    }

    @Test
    void somebodyKnownToTheProviderMakesTheSecondStepHere() {
        String login = people.withMobile();
        Visitor visitor = Visitor.at(port);
        assertThat(back(visitor, Map.of("preferred_username", login)).location())
                .endsWith("/login/code");
        assertThat(visitor.get("/account").location()).contains("/login");
        assertThat(SignInPeople.send(visitor, "/login/code", "code=" + SecondStep.codeOf(login))
                        .location())
                .doesNotContain("/login");
        assertThat(visitor.get("/account").body()).contains(login);
    }

    @Test
    void aSecondStepMadeAtTheProviderCountsWhereItIsConfigured() {
        String login = people.withMobile();
        Visitor visitor = Visitor.at(port);
        visitor.get("/cases");
        assertThat(back(visitor, Map.of("preferred_username", login, "amr", List.of("pwd", "mfa")))
                        .location())
                .contains("/cases");
        assertThat(visitor.get("/account").body()).contains(login);
    }

    @Test
    void nobodyGetsAnAccountByComingFromTheProvider() {
        Visitor visitor = Visitor.at(port);
        assertThat(back(visitor, Map.of("preferred_username", "nobody.here", "amr", List.of("mfa")))
                        .location())
                .endsWith("/login?provider");
        assertThat(visitor.get("/login?provider").body()).contains("you have no account here");
        assertThat(back(visitor, Map.of("amr", List.of("mfa"))).location()).endsWith("/login?provider");
    }

    @Test
    void accountsOfAnotherPrefectureAreNotTheProvidersToSignIn() {
        assertThat(back(Visitor.at(port), Map.of("preferred_username", "nurse.yokohama", "amr", List.of("mfa")))
                        .location())
                .endsWith("/login?provider");
    }

    @Test
    void aForgedTokenIsRefused() {
        String login = people.withMobile();
        Visitor visitor = Visitor.at(port);
        IdentityProvider.forge(true);
        try {
            assertThat(back(visitor, Map.of("preferred_username", login)).location())
                    .endsWith("/login?provider");
        } finally {
            IdentityProvider.forge(false);
        }
        assertThat(visitor.get("/account").location()).contains("/login");
        assertThat(visitor.get("/login/oauth2/code/played?code=x&state=y").location())
                .endsWith("/login?provider");
    }

    private static Visitor.Answer back(Visitor visitor, Map<String, Object> claims) {
        String asked = visitor.get("/oauth2/authorization/played").location();
        return visitor.get(IdentityProvider.signIn(asked, claims));
    }
}

package org.hersys.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.hersys.support.IdentityProvider;
import org.hersys.support.ProductTest;
import org.hersys.support.SecondStep;
import org.hersys.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** With a provider that is not of our making: Spring Authorization Server, asked over HTTP. */
@ProductTest
class ProviderLogInIT {

    private static final Consumer<JwtClaimsSet.Builder> NOTHING_MORE = claims -> {};
    private static final Consumer<JwtClaimsSet.Builder> SECOND_STEP =
            claims -> claims.claim("amr", List.of("pwd", "mfa"));

    @Autowired
    SignInPeople people;

    @LocalServerPort
    int port;

    @Test
    void thePageOffersTheProviderThatIsConfigured() {
        assertThat(Visitor.at(port).get("/login").body()).contains("/oauth2/authorization/played");
    }

    @Test
    void somebodyKnownToTheProviderMakesTheSecondStepHereAndSignsOutHere() {
        String login = people.withMobile();
        Visitor visitor = Visitor.at(port);
        assertThat(back(visitor, login, NOTHING_MORE).location()).endsWith("/login/code");
        assertThat(visitor.get("/account").location()).contains("/login");
        assertThat(SignInPeople.send(visitor, "/login/code", "code=" + SecondStep.codeOf(login))
                        .location())
                .doesNotContain("/login");
        assertThat(visitor.get("/account").body()).contains(login);
        assertThat(SignInPeople.send(visitor, "/logout", "").location()).endsWith("/login?out");
        assertThat(visitor.get("/account").location()).contains("/login");
    }

    @Test
    void aSecondStepMadeAtTheProviderCountsWhereItIsConfigured() {
        String login = people.withMobile();
        Visitor visitor = Visitor.at(port);
        visitor.get("/cases");
        assertThat(back(visitor, login, SECOND_STEP).location()).contains("/cases");
        assertThat(visitor.get("/account").body()).contains(login);
    }

    @Test
    void nobodyGetsAnAccountByComingFromTheProvider() {
        Visitor visitor = Visitor.at(port);
        refused(visitor, "nobody.here", SECOND_STEP);
        assertThat(visitor.get("/login?provider").body()).contains("you have no account here");
        refused(visitor, people.withMobile(), claims -> claims.claims(said -> said.remove("preferred_username")));
    }

    @Test
    void accountsOfAnotherPrefectureAreNotTheProvidersToSignIn() {
        refused(Visitor.at(port), "nurse.yokohama", SECOND_STEP);
    }

    @Test
    void aTokenOfAnotherIssuerForAnotherClientOfAnotherLogInOrOfYesterdayIsRefused() {
        String login = people.withMobile();
        Instant yesterday = Instant.now().minusSeconds(86_400);
        refused(Visitor.at(port), login, SECOND_STEP.andThen(claims -> claims.issuer("http://elsewhere.example")));
        refused(Visitor.at(port), login, SECOND_STEP.andThen(claims -> claims.audience(List.of("another"))));
        refused(Visitor.at(port), login, SECOND_STEP.andThen(claims -> claims.claim("nonce", "of another log-in")));
        refused(Visitor.at(port), login, SECOND_STEP.andThen(claims -> claims.issuedAt(yesterday)
                .expiresAt(yesterday.plusSeconds(300))));
    }

    @Test
    void aForgedTokenIsRefused() {
        String login = people.withMobile();
        Visitor visitor = Visitor.at(port);
        IdentityProvider.forge(true);
        try {
            refused(visitor, login, SECOND_STEP);
        } finally {
            IdentityProvider.forge(false);
        }
        assertThat(visitor.get("/login/oauth2/code/played?code=x&state=y").location())
                .endsWith("/login?provider");
    }

    @Test
    void aCodeIsOfNoUseInAnotherBrowserAndTheRequestForItCarriesAProof() {
        String login = people.withMobile();
        String asked = Visitor.at(port).get("/oauth2/authorization/played").location();
        assertThat(asked).contains("code_challenge=", "code_challenge_method=S256", "nonce=", "state=");
        String caught = IdentityProvider.signIn(asked, login, SECOND_STEP);
        Visitor other = Visitor.at(port);
        other.get("/oauth2/authorization/played");
        assertThat(other.get(caught).location()).endsWith("/login?provider");
        assertThat(other.get("/account").location()).contains("/login");
    }

    private static void refused(Visitor visitor, String person, Consumer<JwtClaimsSet.Builder> claims) {
        assertThat(back(visitor, person, claims).location()).endsWith("/login?provider");
        assertThat(visitor.get("/account").location()).contains("/login");
    }

    private static Visitor.Answer back(Visitor visitor, String person, Consumer<JwtClaimsSet.Builder> claims) {
        String asked = visitor.get("/oauth2/authorization/played").location();
        return visitor.get(IdentityProvider.signIn(asked, person, claims));
    }
}

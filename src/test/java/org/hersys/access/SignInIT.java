package org.hersys.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class SignInIT {

    @LocalServerPort
    int port;

    @Test
    void aPersonSignsInAndSeesTheListOfCasesInTheirLanguage() {
        Pages nurse = Pages.signedIn(port, "nurse.minato", "hersys-demo", "ja");
        assertThat(nurse.open("/cases").body()).contains("みなと保健所").contains("lang=\"ja\"");
    }

    @Test
    void theLanguageOfTheAccountRulesAfterSignInAndTheChosenOneLeavesWithThePerson() {
        Pages shared = new Pages(port, "ja");
        shared.send("/login", "/language", Map.of("lang", "en"));
        assertThat(shared.open("/login").body()).contains("lang=\"en\"");
        shared.send("/login", "/login", Map.of("username", "hotel.shiosai", "password", "hersys-demo"));
        assertThat(shared.open("/cases").body()).as("the account's").contains("lang=\"ja\"");
        shared.send("/cases", "/language", Map.of("lang", "en"));
        assertThat(shared.open("/cases").body()).as("chosen").contains("lang=\"en\"");
        shared.send("/cases", "/logout", Map.of());
        assertThat(shared.open("/login").body()).as("the next person").contains("lang=\"ja\"");
        Pages again = Pages.signedIn(port, "hotel.shiosai", "hersys-demo", "ja");
        assertThat(again.open("/cases").body()).as("remembered").contains("lang=\"en\"");
        again.send("/cases", "/language", Map.of("lang", "ja"));
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginGetTheSameAnswer() {
        Pages somebody = new Pages(port, "en");
        String wrong = somebody.send("/login", "/login", Map.of("username", "nurse.minato", "password", "no"))
                .body();
        String unknown = somebody.send("/login", "/login", Map.of("username", "nobody", "password", "no"))
                .body();
        assertThat(wrong).contains("Sign-in did not succeed");
        assertThat(withoutToken(unknown)).isEqualTo(withoutToken(wrong));
    }

    @Test
    void nobodyGetsInThroughTheEnginesOwnLogIn() {
        Pages somebody = new Pages(port, "en");
        var answer = somebody.send(
                "/login",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                Map.of("username", "nurse.minato", "password", "hersys-demo"));
        assertThat(answer.statusCode()).isIn(401, 403);
    }

    @Test
    void withoutSigningInEveryPageLeadsToTheLogIn() {
        assertThat(new Pages(port, "en").open("/cases").uri().getPath()).isEqualTo("/login");
        assertThat(new Pages(port, "en")
                        .open("/camunda/app/tasklist/default/")
                        .uri()
                        .getPath())
                .isEqualTo("/login");
    }

    @Test
    void aCaseThatIsNotThereGetsAPlainAnswer() {
        Pages nurse = Pages.signedIn(port, "nurse.minato", "hersys-demo", "en");
        var answer = nurse.open("/cases/26-0000001-0");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Whitelabel").doesNotContain("Exception");
    }

    @Test
    void theWebAppsKnowWhoIsSignedInAlsoWhereAnAddressNamesNoEngine() {
        Visitor nurse = Visitor.at(port).signIn("nurse.minato", "hersys-demo");
        for (int time = 0; time < 2; time++) {
            Visitor.Answer who = nurse.get("/camunda/api/admin/auth/user/default");
            assertThat(who.status()).isEqualTo(200);
            assertThat(who.body()).contains("\"userId\":\"nurse.minato\"").contains("tasklist");
        }
    }

    private static String withoutToken(String page) {
        return page.replaceAll("name=\"_csrf\"[^>]*>", "");
    }
}

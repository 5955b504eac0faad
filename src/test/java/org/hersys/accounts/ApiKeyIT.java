package org.hersys.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class ApiKeyIT {

    private static final Pattern KEY = Pattern.compile("hsk_[0-9a-f]{48}");
    private static final Pattern REVOKE = Pattern.compile("/keys/[0-9a-f-]{36}/revoke");

    @LocalServerPort
    int port;

    @Test
    void aKeyIsShownOnceWorksForItsScopeOnlyAndIsWorthlessWhenRevoked() {
        Pages administrator = Pages.signedIn(port, "useradmin.minato", "hersys-demo", "en");
        administrator.send("/organisations", "/language", Map.of("lang", "en"));
        String label = "test " + System.nanoTime();
        String page = administrator
                .send(
                        "/keys",
                        "/keys",
                        Map.of("organisation", "13103", "label", label, "scopes", "notifications:write"))
                .body();
        Matcher found = KEY.matcher(page);
        assertThat(found.find()).isTrue();
        String key = found.group();
        assertThat(administrator.open("/keys").body()).contains(label).doesNotContain(key);

        Program program = new Program(port, key);
        assertThat(program.notify("one", "{}").statusCode()).isEqualTo(400);
        var refused = program.importList(new byte[0]);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(refused.body()).contains("imports:write");
        String used = lastUse(label);
        assertThat(used).isNotNull();
        program.notify("two", "{}");
        assertThat(lastUse(label)).as("noted once a minute at most").isEqualTo(used);

        String own = administrator.open("/keys").body();
        Matcher revoke = REVOKE.matcher(own.substring(own.indexOf(label)));
        assertThat(revoke.find()).isTrue();
        assertThat(Pages.signedIn(port, "useradmin.shinjuku", "hersys-demo", "en")
                        .send("/keys", revoke.group(), Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(administrator.send("/keys", revoke.group(), Map.of()).body()).contains("worthless from now on");
        assertThat(program.notify("three", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void aKeyIsMadeForOwnOrganisationsAndFittingScopesOnly() {
        Pages administrator = Pages.signedIn(port, "useradmin.minato", "hersys-demo", "en");
        administrator.send("/organisations", "/language", Map.of("lang", "en"));
        assertThat(administrator
                        .send(
                                "/keys",
                                "/keys",
                                Map.of("organisation", "13104", "label", "x", "scopes", "notifications:write"))
                        .body())
                .contains("No program acts for an organisation");
        assertThat(administrator
                        .send(
                                "/keys",
                                "/keys",
                                Map.of("organisation", "C13103-01", "label", "x", "scopes", "imports:write"))
                        .body())
                .contains("only rights that fit the organisation");
    }

    private static String lastUse(String label) {
        try (TestDatabase database = TestDatabase.open()) {
            return database.jdbc()
                    .sql("select last_used_at::text from api_key where label = ?")
                    .param(label)
                    .query(String.class)
                    .single();
        }
    }
}

package org.hersys.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
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
        assertThat(administrator.open("/keys").body())
                .as("loaded again, the page shows the one key without its secret")
                .containsOnlyOnce("<strong>" + label)
                .doesNotContain(key);

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
        assertThat(refusedFrom("192.0.2.77", key)).isEqualTo(401);
        assertThat(refusedFrom("192.0.2.77", key)).isEqualTo(401);
        assertThat(Pages.signedIn(port, "supervisor.minato", "hersys-demo", "en")
                        .open("/audit?kind=key")
                        .body())
                .as("by the name of the key, never the key")
                .contains("誤った、または取り消された連携用キー", label, "192.0.2.77")
                .doesNotContain(key.substring(0, 12));
    }

    @Test
    void aWrongKeyIsNotedAFewTimesAndNeverWhole() {
        for (int time = 0; time < 8; time++) {
            assertThat(refusedFrom("192.0.2.78", "hsk_0123456789abcdef")).isEqualTo(401);
        }
        assertThat(refusedFrom("192.0.2.79", "correct horse battery")).isEqualTo(401);
        try (TestDatabase database = TestDatabase.open()) {
            assertThat(database.jdbc().sql("""
                                    select login from audit_entry
                                     where action = 'key.refused' and address in ('192.0.2.78', '192.0.2.79') order by address""").query(String.class).list())
                    .hasSizeBetween(6, 7)
                    .startsWith("hsk_0123…")
                    .endsWith("");
        }
    }

    private int refusedFrom(String address, String key) {
        Program program = new Program(port, key);
        return program.ask(program.request("/api/v1/notifications")
                        .header("X-Forwarded-For", address)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                .statusCode();
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

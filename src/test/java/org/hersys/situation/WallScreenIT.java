package org.hersys.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.hersys.support.ProductTest;
import org.hersys.support.TestDatabase;
import org.hersys.support.Visitor;
import org.hersys.tasklist.Errands;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class WallScreenIT {

    private static final String WALL = "/situation/wall";
    private static final String HEAD = "t.head.east";

    @LocalServerPort
    int port;

    @Autowired
    Errands errands;

    @Test
    void aWallDisplayThatIsKeptOutlastsTheIdleTimeAndOpensNothingElse() {
        errands.prepare();
        Visitor screen = Visitor.at(port).signIn(HEAD, Errands.PASSWORD);
        String token = "_csrf=" + URLEncoder.encode(screen.formToken(), StandardCharsets.UTF_8);
        assertThat(screen.get("/cases").status()).isEqualTo(200);
        assertThat(send(screen, WALL, token)).endsWith(WALL);
        nobodyComesNear(Duration.ofHours(2));
        assertThat(screen.unattended(WALL).status()).isEqualTo(200);
        for (String path : new String[] {
            "/cases",
            "/css/../cases",
            "/situation",
            "/supervision/work",
            "/camunda/app/tasklist/default/",
            "/camunda/api/engine/engine/default/task"
        }) {
            assertThat(screen.get(path).status()).as(path).isNotEqualTo(200);
        }
        assertThat(send(screen, "/cases/search", token + "&q=a")).endsWith(WALL);
        assertThat(send(screen, "/logout", token)).endsWith("/login?out");
        assertThat(screen.get(WALL).location()).contains("/login");
    }

    private static String send(Visitor screen, String path, String fields) {
        return screen.post(path, "application/x-www-form-urlencoded", fields).location();
    }

    private static void nobodyComesNear(Duration time) {
        long then = Instant.now().minus(time).toEpochMilli();
        try (TestDatabase database = TestDatabase.open()) {
            database.jdbc().sql("""
                            update spring_session set last_access_time = :then, expiry_time = :then + max_inactive_interval * 1000
                             where principal_name = :login""").param("then", then).param("login", HEAD).update();
        }
    }
}

package org.hersys.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.hersys.support.ProductTest;
import org.hersys.support.TestDatabase;
import org.hersys.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page that asks for news by itself does not keep the session of somebody who has gone away. */
@ProductTest
class IdleEndIT {

    private static final String COUNTS = "/camunda/api/engine/engine/default/filter/counts";

    @Autowired
    SignInPeople people;

    @LocalServerPort
    int port;

    private TestDatabase database;
    private String login;
    private Visitor nurse;

    @BeforeEach
    void signIn() {
        database = TestDatabase.open();
        login = people.withMobile();
        nurse = Visitor.at(port).signIn(login, SignInPeople.PASSWORD);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void aCallThatNobodyHasCausedDoesNotMoveTheIdleClock() {
        Instant then = lastUsed(Duration.ofMinutes(10));
        assertThat(nurse.unattended(COUNTS).status()).isEqualTo(200);
        assertThat(lastUsed()).isEqualTo(then);
        assertThat(nurse.get(COUNTS).status()).isEqualTo(200);
        assertThat(lastUsed()).isAfter(then);
    }

    @Test
    void afterTheIdleTimeTheSessionIsOverAlthoughThePageHasAskedAllTheWhile() {
        for (int minutes : new int[] {10, 20, 29}) {
            lastUsed(Duration.ofMinutes(minutes));
            assertThat(nurse.unattended(COUNTS).status()).isEqualTo(200);
        }
        lastUsed(Duration.ofMinutes(31));
        assertThat(nurse.unattended(COUNTS).status()).isEqualTo(401);
        assertThat(nurse.get("/cases").location()).endsWith("/login?ended=idle");
    }

    @Test
    void afterTwelveHoursNotOneMoreRequestIsAnsweredWhateverIsDone() {
        OldSession.begun(login, Duration.ofHours(12).minusMinutes(1), Duration.ofMinutes(1));
        assertThat(nurse.get("/account").status()).isEqualTo(200);
        OldSession.begun(login, Duration.ofHours(12).plusMinutes(1), Duration.ofMinutes(1));
        assertThat(nurse.get("/account").location()).endsWith("/login?ended=absolute");
        assertThat(nurse.get("/login?ended=absolute").body()).contains("A session ends after some hours");
    }

    /** Lets so much time pass since the session was last used. */
    private Instant lastUsed(Duration ago) {
        Instant then = Instant.now().minus(ago);
        database.jdbc()
                .sql("""
                        update spring_session set last_access_time = ?, expiry_time = ? + max_inactive_interval * 1000
                         where principal_name = ?""")
                .params(then.toEpochMilli(), then.toEpochMilli(), login)
                .update();
        return lastUsed();
    }

    private Instant lastUsed() {
        return Instant.ofEpochMilli(database.jdbc()
                .sql("select last_access_time from spring_session where principal_name = ?")
                .param(login)
                .query(Long.class)
                .single());
    }
}

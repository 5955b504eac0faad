package org.hersys.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hersys.access.OpenSessions;
import org.hersys.support.ProductTest;
import org.hersys.support.TestDatabase;
import org.hersys.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class LockingIT {

    @Autowired
    SignInPeople people;

    @Autowired
    Attempts attempts;

    @Autowired
    OpenSessions sessions;

    @LocalServerPort
    int port;

    @Test
    void wrongUnknownClosedAndLockedGetOneAnswer() {
        String wrong = refusal(people.withMobile(), "no", "192.0.2.11");
        assertThat(wrong).contains("Sign-in did not succeed");
        assertThat(refusal("nobody.there", "no", "192.0.2.11")).isEqualTo(wrong);
        assertThat(refusal("x".repeat(500), "no", "192.0.2.11")).isEqualTo(wrong);
        String closed = people.withMobile();
        change("update account set closed = true where login = ?", closed);
        assertThat(refusal(closed, SignInPeople.PASSWORD, "192.0.2.11")).isEqualTo(wrong);
        String locked = people.withMobile();
        for (int slip = 0; slip < 5; slip++) {
            refusal(locked, "no", "192.0.2.11");
        }
        assertThat(refusal(locked, SignInPeople.PASSWORD, "192.0.2.11")).isEqualTo(wrong);
    }

    @Test
    void fiveSlipsLockAnAccountForAWhileAndEachFurtherOneForLonger() {
        String login = people.withMobile();
        for (int slip = 0; slip < 4; slip++) {
            refusal(login, "no", "192.0.2.12");
        }
        assertThat(attempts.isLocked(Attempts.Kind.ACCOUNT, login)).isFalse();
        refusal(login, "no", "192.0.2.12");
        assertThat(lockSeconds("account")).isBetween(25.0, 30.0);
        whileGoesBy();
        refusal(login, "no", "192.0.2.12");
        assertThat(lockSeconds("account")).isBetween(50.0, 60.0);
        refusal(login, "no", "192.0.2.12");
        assertThat(lockSeconds("account"))
                .as("what happens while locked lengthens nothing")
                .isLessThan(60.0);
        whileGoesBy();
        Visitor visitor = Visitor.at(port);
        assertThat(visitor.enter(login, SignInPeople.PASSWORD).location()).doesNotContain("/login");
        assertThat(attempts.lockedUntil(Attempts.Kind.ACCOUNT, login)).isEqualTo(java.time.Instant.EPOCH);
    }

    @Test
    void manySlipsFromOnePlaceLockThePlaceForEverybody() {
        for (int slip = 0; slip < 50; slip++) {
            attempts.fail(Attempts.Kind.ADDRESS, "192.0.2.13");
        }
        String login = people.withMobile();
        assertThat(Visitor.from(port, "192.0.2.13")
                        .logIn(login, SignInPeople.PASSWORD)
                        .location())
                .contains("/login?error");
        assertThat(Visitor.from(port, "192.0.2.14")
                        .logIn(login, SignInPeople.PASSWORD)
                        .location())
                .contains("/login/code");
    }

    @Test
    void oneHouseholdOfIpv6IsOnePlace() {
        assertThat(Networks.of("2001:db8:1:2:aaaa::1")).isEqualTo(Networks.of("2001:db8:1:2:bbbb::2"));
        assertThat(Networks.of("2001:db8:1:3::1")).isNotEqualTo(Networks.of("2001:db8:1:2::1"));
        assertThat(Networks.of("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void whoGetsInForgivesHalfOfTheSlipsOfTheWholePlace() {
        for (int slip = 0; slip < 49; slip++) {
            attempts.fail(Attempts.Kind.ADDRESS, "2001:db8:1:9:aaaa::1");
        }
        attempts.halve(Attempts.Kind.ADDRESS, "2001:db8:1:9:bbbb::2");
        attempts.fail(Attempts.Kind.ADDRESS, "2001:db8:1:9:cccc::3");
        assertThat(attempts.isLocked(Attempts.Kind.ADDRESS, "2001:db8:1:9:dddd::4"))
                .isFalse();
    }

    @Test
    void whoSignsInAnewBeyondTheLimitEndsTheSessionUnusedForLongest() {
        String login = people.withMobile();
        change("update account set session_limit = 2 where login = ?", login);
        Visitor first = Visitor.at(port).signIn(login, SignInPeople.PASSWORD);
        Visitor second = Visitor.at(port).signIn(login, SignInPeople.PASSWORD);
        Visitor third = Visitor.at(port).signIn(login, SignInPeople.PASSWORD);
        assertThat(third.get("/account").status()).isEqualTo(200);
        assertThat(second.get("/account").status()).isEqualTo(200);
        assertThat(first.get("/cases").location()).endsWith("/login?ended=tooMany");
        assertThat(first.get("/login?ended=tooMany").body()).contains("more devices than allowed");
    }

    @Test
    void somebodySignsTheOtherDevicesOutAndIsToldWhyThere() {
        String login = people.withMobile();
        Visitor here = Visitor.at(port).signIn(login, SignInPeople.PASSWORD);
        Visitor there = Visitor.at(port).signIn(login, SignInPeople.PASSWORD);
        assertThat(sessions.of(login)).hasSize(2);
        SignInPeople.send(here, "/account/sessions/end-others", "");
        assertThat(here.get("/account").status()).isEqualTo(200);
        assertThat(there.get("/account").location()).endsWith("/login?ended=byOwner");
        assertThat(there.engine("task").status()).isEqualTo(401);
    }

    @Test
    void nobodyEndsASessionOfSomebodyElse() {
        String login = people.withMobile();
        Visitor victim = Visitor.at(port).signIn(login, SignInPeople.PASSWORD);
        Visitor other = Visitor.at(port).signIn(people.withMobile(), SignInPeople.PASSWORD);
        SignInPeople.send(
                other,
                "/account/sessions/end",
                "session=" + sessions.of(login).get(0).key());
        assertThat(victim.get("/account").status()).isEqualTo(200);
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsAndOnlyTheNewOneWorks() {
        String login = people.withMobile();
        Visitor here = Visitor.at(port).signIn(login, SignInPeople.PASSWORD);
        Visitor there = Visitor.at(port).signIn(login, SignInPeople.PASSWORD);
        String current = "current=" + SignInPeople.PASSWORD.replace(' ', '+');
        SignInPeople.send(here, "/account/password", current + "&fresh=password1234&repeated=other");
        assertThat(here.get("/account/password").body()).contains("easy to guess", "not the same");
        SignInPeople.send(here, "/account/password", "current=no&fresh=kq7+wz2+pf9x+mond&repeated=kq7+wz2+pf9x+mond");
        assertThat(here.get("/account/password").body()).contains("present password is not right");
        SignInPeople.send(here, "/account/password", current + "&fresh=kq7+wz2+pf9x+mond&repeated=kq7+wz2+pf9x+mond");
        assertThat(here.get("/account").body()).contains("The password is changed");
        assertThat(there.get("/account").location()).endsWith("/login?ended=passwordChanged");
        assertThat(told(login)).containsExactly("notice: the password was changed", "sms: the password was changed");
        assertThat(Visitor.at(port).logIn(login, SignInPeople.PASSWORD).location())
                .contains("error");
        assertThat(Visitor.at(port).logIn(login, "kq7 wz2 pf9x mond").location())
                .contains("/login/code");
    }

    @Test
    void theOwnerIsToldOfALogInFromAPlaceNeverUsedBefore() {
        String login = people.withMobile();
        Visitor.at(port).enter(login, SignInPeople.PASSWORD);
        assertThat(told(login)).isEmpty();
        Visitor.from(port, "192.0.2.15").enter(login, SignInPeople.PASSWORD);
        Visitor.from(port, "192.0.2.15").enter(login, SignInPeople.PASSWORD);
        assertThat(told(login))
                .containsExactly(
                        "notice: a sign-in from a place not used before",
                        "sms: a sign-in from a place not used before");
    }

    /** By which channel an account was told of what. */
    private static List<String> told(String login) {
        try (TestDatabase database = TestDatabase.open()) {
            return database.jdbc()
                    .sql("""
                            select channel, words ->> 'what' as what from message
                             where template = 'signInChanged' and recipient_key = ? order by channel""")
                    .param(login)
                    .query((row, number) -> row.getString("channel") + ": " + row.getString("what"))
                    .list();
        }
    }

    @Test
    void aFormLeftOpenUntilItsSessionHasEndedLeadsToTheLogIn() {
        Visitor visitor = Visitor.at(port);
        assertThat(visitor.post("/login", "application/x-www-form-urlencoded", "username=a&password=b&_csrf=old")
                        .location())
                .endsWith("/login?ended=stale");
        assertThat(visitor.post("/cases/search", "application/x-www-form-urlencoded", "q=x&_csrf=old")
                        .location())
                .contains("/login");
    }

    @Test
    void everyLogInAndFailureIsNoted() {
        String login = people.withMobile();
        refusal(login, "no", "192.0.2.15");
        Visitor.at(port).signIn(login, SignInPeople.PASSWORD);
        try (TestDatabase database = TestDatabase.open()) {
            assertThat(database.jdbc()
                            .sql("select action from audit_entry where login = ? order by id")
                            .param(login)
                            .query(String.class)
                            .list())
                    .containsSubsequence("signIn.failed", "signIn.codeSent", "signIn.done");
        }
    }

    private String refusal(String login, String password, String address) {
        Visitor visitor = Visitor.from(port, address);
        Visitor.Answer answer = visitor.logIn(login, password);
        assertThat(answer.location()).endsWith("/login?error");
        return visitor.get("/login?error").body().replaceAll("name=\"_csrf\"[^>]*>", "");
    }

    private static double lockSeconds(String kind) {
        try (TestDatabase database = TestDatabase.open()) {
            return database.jdbc()
                    .sql(
                            "select extract(epoch from locked_until - now()) from sign_in_attempt where kind = ? order by last_at desc limit 1")
                    .param(kind)
                    .query(Double.class)
                    .single();
        }
    }

    private static void whileGoesBy() {
        try (TestDatabase database = TestDatabase.open()) {
            database.jdbc()
                    .sql("update sign_in_attempt set locked_until = now() where kind = 'account'")
                    .update();
        }
    }

    private static void change(String sql, String login) {
        try (TestDatabase database = TestDatabase.open()) {
            assertThat(database.jdbc().sql(sql).param(login).update()).isPositive();
        }
    }
}

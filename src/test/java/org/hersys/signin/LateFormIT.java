package org.hersys.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.hersys.support.ProductTest;
import org.hersys.support.SecondStep;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;
import org.hersys.support.Visitor;
import org.hersys.support.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was typed is not lost with the session or the second step in which it was sent. */
@ProductTest
class LateFormIT {

    private static final String TYPED = "遅れた理由 𠮷 <b>";
    private static final String SHOWN = "遅れた理由 𠮷 &lt;b&gt;";
    private static final String REASON = "reason=" + URLEncoder.encode(TYPED, StandardCharsets.UTF_8);

    @Autowired
    SignInPeople people;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private String login;
    private Visitor nurse;

    @BeforeEach
    void signIn() {
        login = people.withMobile();
        nurse = Visitor.at(port).signIn(login, SignInPeople.PASSWORD);
    }

    @Test
    void aReasonSentAfterTheSessionHadEndedIsOfferedToItsWriterAloneUntilItIsSent() {
        OldSession.unusedFor(login, Duration.ofMinutes(31));
        assertThat(nurse.submit("/emergency", "/emergency", REASON).location()).endsWith("/login?ended=idle&kept");
        assertThat(nurse.get("/login?ended=idle&kept").body()).contains("What you had typed is kept");

        Answer colleague = nurse.enter(people.withMobile(), SignInPeople.PASSWORD);
        assertThat(colleague.location()).as("at the same browser").doesNotContain("/emergency");
        assertThat(nurse.get("/emergency").body()).doesNotContain("data-unsent");
        assertThat(staff.as(Staff.NURSE, () -> jdbc.sql("select count(*) from unsent_form")
                        .query(Long.class)
                        .single()))
                .isZero();

        Visitor again = Visitor.at(port);
        assertThat(again.enter(login, SignInPeople.PASSWORD).location()).endsWith("/emergency");
        assertThat(again.get("/emergency").body()).contains("data-action=\"/emergency\"", SHOWN);
        assertThat(again.get("/account").body()).as("wherever one goes first").contains(SHOWN);
        SignInPeople.send(again, "/emergency", "reason=too+short");
        assertThat(again.get("/emergency").body()).doesNotContain("data-unsent");
        assertThat(kept()).isZero();
    }

    @Test
    void aReasonWithWhichTheSessionEndsIsKeptToo() {
        String token = nurse.formToken();
        OldSession.begun(login, Duration.ofHours(13), Duration.ZERO);
        assertThat(nurse.submit("/emergency", "/emergency", REASON + "&_csrf=" + token)
                        .location())
                .endsWith("/login?ended=absolute&kept");
        assertThat(nurse.enter(login, SignInPeople.PASSWORD).location()).endsWith("/emergency");
    }

    @Test
    void aPageThatNoticesTheAbsoluteEndStillHandsOverWhatStandsInItsForms() {
        OldSession.begun(login, Duration.ofHours(13), Duration.ZERO);
        assertThat(nurse.part("/notices/bell").status()).isEqualTo(401);
        assertThat(nurse.submit("/emergency", "/unsent", "_form=/emergency&" + REASON)
                        .location())
                .endsWith("/login?ended=absolute&kept");
        assertThat(nurse.enter(login, SignInPeople.PASSWORD).location()).endsWith("/emergency");
    }

    @Test
    void whatWasSentWithoutAFreshSecondStepIsOfferedAfterItAndCanBeThrownAway() {
        String submit = "/policy/tables/chooseObserver/drafts/0/submit";
        OldSession.begun(login, Duration.ofMinutes(11), Duration.ofMinutes(11));
        Answer late = nurse.submit("/emergency", submit, REASON + "&_csrf=" + nurse.formToken());
        assertThat(late.location()).endsWith("/account/confirm");
        nurse.get("/account/confirm");
        Answer confirmed = SignInPeople.send(nurse, "/login/code", "code=" + SecondStep.codeOf(login));
        assertThat(confirmed.location()).endsWith("/emergency");
        assertThat(nurse.get("/emergency").body()).contains("data-action=\"" + submit + "\"", SHOWN);
        assertThat(SignInPeople.send(nurse, "/unsent/discard", "page=/emergency&form=" + submit)
                        .location())
                .endsWith("/emergency");
        assertThat(nurse.get("/emergency").body()).doesNotContain("data-unsent");
        assertThat(kept()).isZero();
    }

    @Test
    void aPageThatNoticesTheEndByItselfHandsOverWhatStandsInItsForms() {
        OldSession.unusedFor(login, Duration.ofMinutes(31));
        assertThat(nurse.part("/notices/bell").status()).isEqualTo(401);
        nurse.submit("/emergency", "/unsent", "_form=/emergency&" + REASON);
        assertThat(nurse.enter(login, SignInPeople.PASSWORD).location()).endsWith("/emergency");
        assertThat(nurse.get("/emergency").body()).contains("data-action=\"/emergency\"", SHOWN);
    }

    @Test
    void passwordsAndCodesAreNeverKeptNorIsAnythingOfNobody() {
        OldSession.unusedFor(login, Duration.ofMinutes(31));
        for (String action : new String[] {"/account/password", "/login/code", "/invitation/x", "/account/app"}) {
            assertThat(nurse.submit("/account", action, REASON).location()).doesNotContain("kept");
            nurse.submit("/account", "/unsent", "_form=" + action + "&" + REASON);
        }
        assertThat(kept()).isZero();
        Visitor nobody = Visitor.at(port);
        assertThat(nobody.submit("/emergency", "/emergency", REASON).location()).endsWith("/login");
    }

    private long kept() {
        try (TestDatabase database = TestDatabase.open()) {
            return database.jdbc()
                    .sql("select count(*) from unsent_form where login = ?")
                    .param(login)
                    .query(Long.class)
                    .single();
        }
    }
}

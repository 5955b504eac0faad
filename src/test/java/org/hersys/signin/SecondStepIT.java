package org.hersys.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hersys.signin.SignInPeople.afterFirstStep;
import static org.hersys.signin.SignInPeople.send;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.hersys.proof.NaughtyStrings;
import org.hersys.support.ProductTest;
import org.hersys.support.SecondStep;
import org.hersys.support.TestDatabase;
import org.hersys.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class SecondStepIT {

    @Autowired
    SignInPeople people;

    @Autowired
    SentCodes codes;

    @Autowired
    org.hersys.messaging.Calls calls;

    @LocalServerPort
    int port;

    TestDatabase database;

    @BeforeEach
    void connect() {
        database = TestDatabase.open();
    }

    @AfterEach
    void disconnect() {
        database.close();
    }

    @Test
    void aRightPasswordAloneOpensNothing() {
        Visitor visitor = afterFirstStep(port, people.withMobile());
        for (String page : List.of(
                "/",
                "/cases",
                "/account",
                "/account/password",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/")) {
            assertThat(visitor.get(page).location()).as(page).endsWith("/login");
        }
        assertThat(visitor.engine("task").status()).isEqualTo(401);
        assertThat(visitor.get("/login/enrol").location()).contains("/login?ended=stale");
    }

    @Test
    void aCodeIsGoodForOneLogIn() {
        String login = people.withMobile();
        Visitor first = afterFirstStep(port, login);
        String code = SecondStep.codeOf(login);
        assertThat(first.get("/login/code").body()).contains("••••-3001").doesNotContain("09000003001");
        assertThat(send(first, "/login/code", "code=" + code).location()).doesNotContain("/login");
        assertThat(first.get("/account").status()).isEqualTo(200);
        Visitor second = afterFirstStep(port, login);
        if (!SecondStep.codeOf(login).equals(code)) {
            assertThat(problem(second, "code=" + code)).contains("not the right code");
        }
    }

    @Test
    void afterFiveWrongTriesTheRightCodeIsRefusedToo() {
        String login = people.withMobile();
        Visitor visitor = afterFirstStep(port, login);
        String wrong = SecondStep.codeOf(login).equals("000000") ? "code=000001" : "code=000000";
        for (int tries = 1; tries < SentCodes.TRIES; tries++) {
            assertThat(problem(visitor, wrong)).contains("not the right code");
        }
        assertThat(problem(visitor, wrong)).contains("wrong too often");
        assertThat(problem(visitor, "code=" + SecondStep.codeOf(login))).contains("wrong too often");
        assertThat(visitor.get("/account").location()).endsWith("/login");
    }

    @Test
    void anExpiredCodeIsRefused() {
        String login = people.withMobile();
        Visitor visitor = afterFirstStep(port, login);
        change("update one_time_code set expires_at = now() - interval '1 second' where login = ?", login);
        assertThat(problem(visitor, "code=" + SecondStep.codeOf(login))).contains("expired");
    }

    @Test
    void aNewCodeIsSentAfterAPauseAndReplacesTheOld() {
        String login = people.withMobile();
        Visitor visitor = afterFirstStep(port, login);
        String old = SecondStep.codeOf(login);
        send(visitor, "/login/code/again", "");
        assertThat(visitor.get("/login/code").body()).contains("Please wait before asking for another");
        assertThat(SecondStep.codeOf(login)).isEqualTo(old);
        change("update one_time_code set sent_at = sent_at - interval '31 seconds' where login = ?", login);
        send(visitor, "/login/code/again", "");
        assertThat(visitor.get("/login/code").body()).contains("Earlier ones are no longer valid");
        String fresh = SecondStep.codeOf(login);
        if (!fresh.equals(old)) {
            assertThat(problem(visitor, "code=" + old)).contains("not the right code");
        }
        assertThat(send(visitor, "/login/code", "code=" + fresh).location()).doesNotContain("/login");
    }

    @Test
    void digitsMayBeTypedInFullWidthAndGroups() {
        String login = people.withMobile();
        Visitor visitor = afterFirstStep(port, login);
        StringBuilder typed = new StringBuilder("code=");
        SecondStep.codeOf(login).chars().forEach(digit -> typed.append(java.net.URLEncoder.encode(
                        String.valueOf((char) (digit - '0' + '０')), java.nio.charset.StandardCharsets.UTF_8))
                .append('+'));
        assertThat(send(visitor, "/login/code", typed.toString()).location()).doesNotContain("/login");
    }

    @Test
    void inAWardOneChoosesWhichTelephoneIsReached() {
        String login = people.ward();
        Visitor visitor = afterFirstStep(port, login);
        String page = visitor.get("/login/code").body();
        assertThat(page).contains("Message to ••••-3001", "Message to ••••-3002", "Call to ••••-3003");
        assertThat(sent(login)).isZero();
        send(visitor, "/login/code/choose", "step=" + step(login, "09000003002"));
        assertThat(visitor.get("/login/code").body()).contains("••••-3002");
        assertThat(send(visitor, "/login/code", "code=" + SecondStep.codeOf(login))
                        .location())
                .doesNotContain("/login");
    }

    @Test
    void theSecondStepOfSomebodyElseCannotBeChosen() {
        String login = people.ward();
        Visitor visitor = afterFirstStep(port, login);
        send(visitor, "/login/code/choose", "step=" + step(people.withMobile(), "09000003001"));
        assertThat(sent(login)).isZero();
        assertThat(visitor.get("/login/code").body()).contains("Where shall we reach you?");
    }

    @Test
    void aCallIsConfirmedWithHashAndWithNothingElse() {
        String login = people.ward();
        Visitor visitor = afterFirstStep(port, login);
        send(visitor, "/login/code/choose", "step=" + step(login, "0300003003"));
        long call = database.jdbc()
                .sql("select message_id from one_time_code where login = ? and kind = 'voice'")
                .param(login)
                .query(Long.class)
                .single();
        assertThat(problem(visitor, "")).contains("not been confirmed yet");
        codes.pressed(call, "1");
        assertThat(visitor.get("/login/code/state").body()).contains("Another key was pressed");
        assertThat(problem(visitor, "code=123456")).contains("not been confirmed yet");
        await().atMost(Duration.ofSeconds(20)).until(() -> state(call), "sent"::equals);
        calls.keys(call, "CA" + call, "heard", 0, "1");
        calls.keys(call, "CA" + call, "heard", 0, "#");
        assertThat(visitor.get("/login/code/state").body()).contains("data-ready");
        assertThat(send(visitor, "/login/code", "").location()).doesNotContain("/login");
        assertThat(visitor.get("/account").status()).isEqualTo(200);
    }

    @Test
    void whateverIsTypedIntoTheLogInIsRefusedAsText() {
        Visitor stranger = Visitor.from(port, "192.0.2.91");
        Visitor newcomer = SignInPeople.afterFirstStep(port, people.newcomer());
        List<String> texts = NaughtyStrings.all();
        for (int place = 0; place < texts.size(); place += 97) {
            String typed = URLEncoder.encode(texts.get(place), StandardCharsets.UTF_8);
            assertThat(Stream.of(
                                    SignInPeople.send(stranger, "/login", "username=" + typed + "&password=" + typed),
                                    stranger.get("/login?error"),
                                    SignInPeople.send(
                                            newcomer, "/login/enrol/number", "kind=" + typed + "&number=" + typed),
                                    newcomer.get("/login/enrol"),
                                    SignInPeople.send(newcomer, "/login/enrol/check", "code=" + typed),
                                    newcomer.get("/login/enrol"))
                            .flatMap(answer -> NaughtyStrings.wrong(answer, typed)))
                    .isEmpty();
        }
    }

    private String state(long call) {
        return database.jdbc()
                .sql("select state from message where id = ?")
                .param(call)
                .query(String.class)
                .single();
    }

    @Test
    void afterFiveOtherKeysHashConfirmsNothing() {
        String login = people.ward();
        Visitor visitor = afterFirstStep(port, login);
        send(visitor, "/login/code/choose", "step=" + step(login, "0300003003"));
        long call = database.jdbc()
                .sql("select message_id from one_time_code where login = ?")
                .param(login)
                .query(Long.class)
                .single();
        for (int key = 0; key < SentCodes.TRIES; key++) {
            codes.pressed(call, "9");
        }
        codes.pressed(call, "#");
        assertThat(problem(visitor, "")).contains("wrong too often");
    }

    @Test
    void whoeverHasNoSecondStepRegistersOneAndGetsRecoveryCodesOnce() {
        String login = people.newcomer();
        Visitor visitor = afterFirstStep(port, login);
        send(visitor, "/login/enrol/number", "kind=sms&number=03-1234-5678");
        assertThat(visitor.get("/login/enrol").body()).contains("Messages reach mobiles only");
        send(visitor, "/login/enrol/number", "kind=sms&number=call+me");
        assertThat(visitor.get("/login/enrol").body()).contains("not a telephone number");
        send(visitor, "/login/enrol/number", "kind=sms&number=090-0000-3010");
        Visitor.Answer done = send(visitor, "/login/enrol/check", "code=" + SecondStep.codeOf(login));
        List<String> recovery = recoveryCodes(done.body());
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(visitor.get("/account").body()).contains("••••-3010", "10 are left");

        Visitor second = afterFirstStep(port, login);
        assertThat(send(
                                second,
                                "/login/code/recovery",
                                "recoveryCode=" + recovery.get(0).toUpperCase())
                        .location())
                .doesNotContain("/login");
        Visitor third = afterFirstStep(port, login);
        send(third, "/login/code/recovery", "recoveryCode=" + recovery.get(0));
        assertThat(third.get("/login/code").body()).contains("not the right code");
    }

    @Test
    void anAuthenticatorAppIsRegisteredByItsSecretAndNoCodeOfItIsTakenTwice() throws Exception {
        String login = people.newcomer();
        Visitor visitor = afterFirstStep(port, login);
        send(visitor, "/login/enrol/app", "");
        Matcher shown = Pattern.compile("class=\"secret\">([^<]+)<")
                .matcher(visitor.get("/login/enrol").body());
        assertThat(shown.find()).isTrue();
        byte[] secret = new Base32().decode(shown.group(1).replace(" ", ""));
        assertThat(database.jdbc()
                        .sql("select count(*) from second_step where login = ?")
                        .param(login)
                        .query(Integer.class)
                        .single())
                .isZero();
        String now = code(secret, Instant.now());
        send(visitor, "/login/enrol/check", "code=" + now);
        assertThat(visitor.get("/account").body()).contains("Authenticator app");
        assertThat(stored(login)).isNotEqualTo(secret);

        Visitor second = afterFirstStep(port, login);
        assertThat(problem(second, "code=" + now)).contains("not the right code");
        assertThat(send(
                                second,
                                "/login/code",
                                "code=" + code(secret, Instant.now().plusSeconds(30)))
                        .location())
                .doesNotContain("/login");
    }

    @Test
    void aSecondTabAndTheBackButtonLeadOn() {
        String login = people.withMobile();
        Visitor visitor = afterFirstStep(port, login);
        String staleToken = visitor.formToken();
        send(visitor, "/login/code", "code=" + SecondStep.codeOf(login));
        assertThat(visitor.get("/login").location()).endsWith("/");
        assertThat(visitor.get("/login/code").location()).endsWith("/");
        Visitor.Answer secondTab =
                visitor.post("/login/code", "application/x-www-form-urlencoded", "code=1&_csrf=" + staleToken);
        assertThat(secondTab.location()).endsWith("/");
    }

    @Test
    void tooLongTextsAreRefusedPlainly() {
        String login = people.withMobile();
        Visitor visitor = afterFirstStep(port, login);
        assertThat(problem(visitor, "code=" + "1".repeat(5000))).contains("not the right code");
        assertThat(send(visitor, "/login/code/choose", "step=abc").status()).isEqualTo(400);
    }

    private String problem(Visitor visitor, String fields) {
        send(visitor, "/login/code", fields);
        return visitor.get("/login/code").body();
    }

    private int sent(String login) {
        return database.jdbc()
                .sql("select count(*) from message where recipient_key = ?")
                .param(login)
                .query(Integer.class)
                .single();
    }

    private long step(String login, String number) {
        return database.jdbc()
                .sql("select id from second_step where login = ? and number = ?")
                .params(login, number)
                .query(Long.class)
                .single();
    }

    private byte[] stored(String login) {
        return database.jdbc()
                .sql("select secret from second_step where login = ?")
                .param(login)
                .query(byte[].class)
                .single();
    }

    private void change(String sql, String login) {
        assertThat(database.jdbc().sql(sql).param(login).update()).isPositive();
    }

    private static List<String> recoveryCodes(String page) {
        return Pattern.compile("<li><code>([^<]+)<")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String code(byte[] secret, Instant at) throws Exception {
        TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
        return generator.generateOneTimePasswordString(new SecretKeySpec(secret, generator.getAlgorithm()), at);
    }
}

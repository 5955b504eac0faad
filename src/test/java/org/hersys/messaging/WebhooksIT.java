package org.hersys.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.support.TwilioDouble;
import org.hersys.support.Visitor;
import org.hersys.tasklist.FormOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class WebhooksIT {

    /** The address Twilio was given and signs, although a proxy hands the request on to another. */
    private static final String PUBLIC = "http://localhost:8080";

    @Autowired
    Messages messages;

    @Autowired
    Notices notices;

    @Autowired
    HeardMessages heard;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void onlyWhatTwilioSignedForThePublicAddressIsHeard() {
        Map<String, String> text = text("+819011110000", "hello");
        assertThat(at("/twilio/text", "/twilio/text", text, "another secret")).isEqualTo(403);
        assertThat(at("/twilio/text", "/twilio/other", text, TwilioDouble.TOKEN))
                .isEqualTo(403);
        assertThat(Visitor.at(port)
                        .post("/twilio/text", "application/x-www-form-urlencoded", "From=x&Body=y&MessageSid=z")
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.at(port).get("/twilio/text").status()).isEqualTo(403);
        assertThat(signed("/twilio/text", text)).isEqualTo(200);
        assertThat(heard.texts).contains("hello");
    }

    @Test
    void anSmsReportedTwiceIsHeardOnceAndKept() {
        Map<String, String> text = text("+819011110001", "T365 S98 " + UUID.randomUUID());
        signed("/twilio/text", text);
        signed("/twilio/text", text);
        assertThat(inbound(text.get("MessageSid"))).isOne();
    }

    @Test
    void whatNobodyCouldHandleIsStillThere() {
        Map<String, String> text = text("+819011110002", "fail " + UUID.randomUUID());
        assertThat(signed("/twilio/text", text)).isEqualTo(200);
        assertThat(staff.asSystem(() -> jdbc.sql(
                                "select count(*) from inbound where carrier_id = ? and handled_at is null and failures = 1")
                        .param(text.get("MessageSid"))
                        .query(Long.class)
                        .single()))
                .isOne();
    }

    @Test
    void aReceiptMayComeTwiceAndAnOlderOneChangesNothing() {
        long id = sms("+819011110003", "signInCode", Urgency.CODE, null);
        await().atMost(Duration.ofSeconds(5)).until(() -> state(id), "sent"::equals);
        assertThat(signed("/twilio/status/" + id, status("delivered"))).isEqualTo(204);
        assertThat(signed("/twilio/status/" + id, status("delivered"))).isEqualTo(204);
        assertThat(signed("/twilio/status/" + id, status("sent"))).isEqualTo(204);
        assertThat(state(id)).isEqualTo("delivered");
    }

    @Test
    void aReceiptThatIsQuickerThanTheAnswerStays() {
        long id = later("+819011110004");
        staff.asSystem(() -> jdbc.sql("update message set state = 'sending' where id = ?")
                .param(id)
                .update());
        signed("/twilio/status/" + id, status("delivered"));
        assertThat(state(id)).isEqualTo("delivered");
    }

    @Test
    void aLandlineTakesNoFurtherSms() {
        String number = "+819011110005";
        long first = sms(number, "signInCode", Urgency.CODE, null);
        await().atMost(Duration.ofSeconds(5)).until(() -> state(first), "sent"::equals);
        Map<String, String> refused = new java.util.HashMap<>(status("undelivered"));
        refused.put("ErrorCode", "30006");
        signed("/twilio/status/" + first, refused);
        assertThat(state(first)).isEqualTo("undelivered");
        long second = sms(number, "signInCode", Urgency.CODE, null);
        await().atMost(Duration.ofSeconds(5)).until(() -> state(second), "undelivered"::equals);
    }

    @Test
    void whoeverSaysStopGetsNoSmsAndTheOfficeHearsOfItUntilStartIsSaid() {
        String number = "+819011110006";
        long caseId = staff.asSystem(() -> jdbc.sql(
                        "select id from case_file where office = '13103' and closed_at is null order by id limit 1")
                .query(Long.class)
                .single());
        long first = sms(number, "signInCode", Urgency.CODE, caseId);
        await().atMost(Duration.ofSeconds(5)).until(() -> state(first), "sent"::equals);
        signed("/twilio/text", text(number, "「停止」🙏"));
        long second = sms(number, "signInCode", Urgency.CODE, caseId);
        await().atMost(Duration.ofSeconds(5)).until(() -> state(second), "cancelled"::equals);
        assertThat(staff.as(Staff.NURSE, notices::mine))
                .anySatisfy(notice -> assertThat(notice.template()).isEqualTo("numberStopped"));
        assertThat(staff.open(Staff.NURSE, "answer-message", caseId))
                .containsEntry("heardText", "No more messages wanted: call from now on");
        assertThat(staff.fill(Staff.NURSE, "answer-message", caseId, new AnswerMessageForm(" ")))
                .isInstanceOf(FormOutcome.Refused.class);
        staff.fill(Staff.NURSE, "answer-message", caseId, new AnswerMessageForm("calls instead"));
        signed("/twilio/text", text(number, "START"));
        long third = sms(number, "signInCode", Urgency.CODE, caseId);
        await().atMost(Duration.ofSeconds(5)).until(() -> state(third), "sent"::equals);
    }

    @Test
    void aCallReadsItsTextRepeatsOnMisdialAndIsConfirmedByHash() {
        long id = staff.as(
                Staff.NURSE,
                () -> messages.queue(NewMessage.of(
                        Recipient.address("+819011110007", "ja"),
                        Channel.VOICE,
                        "signInCode",
                        Map.of("code", "4 7 1 1"),
                        Urgency.CODE)));
        await().atMost(Duration.ofSeconds(5)).until(() -> state(id), "sent"::equals);
        Map<String, String> call = Map.of("CallSid", "CA" + UUID.randomUUID());
        String first = body("/twilio/voice/" + id, call);
        assertThat(first).contains("<Gather", "ja-JP", "4 7 1 1", "/twilio/keys/" + id + "/heard/0");
        String misdialled = body("/twilio/keys/" + id + "/heard/0", with(call, "5"));
        assertThat(misdialled).contains("/twilio/keys/" + id + "/heard/1", "もう一度お願いします");
        assertThat(body("/twilio/keys/" + id + "/heard/1", with(call, "#"))).contains("ありがとうございました");
        assertThat(heard.keys).contains(id + ":heard:#");
        assertThat(signed("/twilio/called/" + id, Map.of("CallSid", call.get("CallSid"), "CallStatus", "completed")))
                .isEqualTo(204);
        assertThat(state(id)).isEqualTo("delivered");
    }

    private long later(String number) {
        return staff.as(
                Staff.NURSE,
                () -> messages.queue(NewMessage.of(
                                Recipient.address(number, "ja"),
                                Channel.SMS,
                                "dailyReminder",
                                Map.of("link", "x"),
                                Urgency.ROUTINE)
                        .notBefore(java.time.Instant.now().plusSeconds(86_400))));
    }

    private long sms(String number, String template, Urgency urgency, Long caseId) {
        return staff.as(
                Staff.NURSE,
                () -> messages.queue(NewMessage.of(
                                Recipient.address(number, "ja"), Channel.SMS, template, Map.of("code", "1"), urgency)
                        .ofCase(caseId)));
    }

    private String state(long id) {
        return staff.asSystem(() -> jdbc.sql("select state from message where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    private long inbound(String carrierId) {
        return staff.asSystem(() -> jdbc.sql("select count(*) from inbound where carrier_id = ?")
                .param(carrierId)
                .query(Long.class)
                .single());
    }

    private static Map<String, String> text(String from, String body) {
        return Map.of("MessageSid", "SM" + UUID.randomUUID(), "From", from, "Body", body);
    }

    private static Map<String, String> status(String status) {
        return Map.of("MessageSid", "SM" + UUID.randomUUID(), "MessageStatus", status);
    }

    private static Map<String, String> with(Map<String, String> call, String digits) {
        Map<String, String> pressed = new java.util.HashMap<>(call);
        pressed.put("Digits", digits);
        return pressed;
    }

    private int signed(String path, Map<String, String> parameters) {
        return at(path, path, parameters, TwilioDouble.TOKEN);
    }

    private String body(String path, Map<String, String> parameters) {
        return TwilioDouble.report("http://127.0.0.1:" + port + path, PUBLIC + path, parameters, TwilioDouble.TOKEN)
                .body();
    }

    private int at(String path, String signedFor, Map<String, String> parameters, String secret) {
        return TwilioDouble.report("http://127.0.0.1:" + port + path, PUBLIC + signedFor, parameters, secret)
                .statusCode();
    }
}

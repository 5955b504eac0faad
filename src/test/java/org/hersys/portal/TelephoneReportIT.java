package org.hersys.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.hersys.access.Actor;
import org.hersys.casefile.Households;
import org.hersys.link.PatientLinks;
import org.hersys.messaging.Channel;
import org.hersys.messaging.Messages;
import org.hersys.messaging.NewMessage;
import org.hersys.messaging.Recipient;
import org.hersys.messaging.Urgency;
import org.hersys.support.CareCase;
import org.hersys.support.ProductTest;
import org.hersys.support.TwilioDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@Import(CareCase.class)
class TelephoneReportIT {

    private static final String PUBLIC = "http://localhost:8080";

    @LocalServerPort
    int port;

    @Autowired
    CareCase care;

    @Autowired
    PatientLinks links;

    @Autowired
    Households households;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    AtHome home;
    long caseId;
    String local;

    @BeforeEach
    void aPatientWithANumber() {
        home = new AtHome(care, links);
        caseId = home.patient();
        local = "080" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        number(caseId, local.substring(0, 3) + "-" + local.substring(3, 7) + "-" + local.substring(7), "ja");
    }

    @Test
    void aReportBySmsIsKeptOnceAndAnsweredOnceHoweverOftenItIsReported() {
        Map<String, String> text = text("36.8 97 1");
        post("/twilio/text", text);
        post("/twilio/text", text);
        assertThat(reports(caseId)).containsExactly("sms 36.8 97 none");
        assertThat(answers()).containsExactly("reportThanks ja");
    }

    @Test
    void aWrongFormIsAnsweredInThePatientsLanguageAndKeepsNothing() {
        number(caseId, local, "en");
        post("/twilio/text", text("I am fine"));
        post("/twilio/text", text("48.8 97 1"));
        assertThat(reports(caseId)).isEmpty();
        assertThat(answers()).containsExactly("reportForm en", "reportForm en");
    }

    @Test
    void anEmergencySignBySmsIsAnEmergency() {
        post("/twilio/text", text("36.8 97 9"));
        assertThat(reports(caseId)).containsExactly("sms 36.8 97 emergency");
        assertThat(answers()).containsExactly("reportEmergency ja");
    }

    @Test
    void aSignBesideAValueThatCannotBeIsToldToTheCentre() {
        post("/twilio/text", text("48.8 97 9"));
        assertThat(answers()).containsExactly("reportEmergency ja");
        assertThat(notices(caseId)).isOne();
        assertThat(care.groupOf(caseId, "userTask_answerMessage")).isEqualTo("13103.nurse");
        care.enter(caseId, "released");
        assertThat(care.task(caseId, "userTask_answerMessage")).isNull();
    }

    @Test
    void wordsThatAreNoReportAreReadByANurseAndCourtesyIsNot() {
        post("/twilio/text", text("ありがとうございます！"));
        assertThat(care.task(caseId, "userTask_answerMessage")).isNull();
        post("/twilio/text", text("息が苦しいです <b>"));
        post("/twilio/text", text("胸も痛い"));
        assertThat(answers()).containsExactly("reportForm ja", "reportForm ja", "reportForm ja");
        assertThat(care.groupOf(caseId, "userTask_answerMessage")).isEqualTo("13103.nurse");
        assertThat(care.read(CareCase.NURSE, caseId, "userTask_answerMessage").get("wordsText"))
                .asString()
                .contains("胸も痛い", "息が苦しいです")
                .doesNotContain("<b>");
    }

    @Test
    void whereSeveralShareANumberNobodyIsGuessed() {
        long other = home.patient();
        number(other, local, "ja");
        post("/twilio/text", text("36.8 97 1"));
        assertThat(reports(caseId)).isEmpty();
        assertThat(reports(other)).isEmpty();
        assertThat(answers()).containsExactly("reportWhose ja");
    }

    @Test
    void anUnknownNumberLearnsNothingAndIsAnsweredOnceADay() {
        number(caseId, "0312340000", "ja");
        post("/twilio/text", text("36.8 97 1"));
        post("/twilio/text", text("36.8 97 1"));
        assertThat(answers()).containsExactly("textNotTaken ja");
    }

    @Test
    void whoAsksForNoMoreMessagesIsNotTaughtTheForm() {
        post("/twilio/text", text("停止"));
        assertThat(answers()).isEmpty();
    }

    @Test
    void theKeysOfACallMakeAReportAndKeysReportedTwiceCountOnce() {
        long call = call();
        String sid = "CA" + UUID.randomUUID();
        assertThat(post("/twilio/voice/" + call, Map.of("CallSid", sid))).contains("/sign/0");
        assertThat(press(call, sid, "sign", "2")).contains("/temperature/0");
        assertThat(press(call, sid, "temperature", "290")).contains("/temperature/1");
        assertThat(press(call, sid, "temperature", "368")).contains("/spo2/0");
        assertThat(press(call, sid, "spo2", "97")).contains("/symptoms/0");
        String last = press(call, sid, "symptoms", "2");
        assertThat(last).contains("報告を受け付けました");
        assertThat(press(call, sid, "symptoms", "2")).isEqualTo(last);
        assertThat(reports(caseId)).containsExactly("voice 36.8 97 none");
        assertThat(system(() -> jdbc.sql("select count(*) from inbound where kind = 'key' and carrier_id like ?")
                        .param(sid + "%368%")
                        .query(Integer.class)
                        .single()))
                .as("the number of an answer holds no keys")
                .isZero();
    }

    @Test
    void anEmergencySignInACallLeadsToTheCentreAtOnce() {
        long call = call();
        assertThat(press(call, "CA" + UUID.randomUUID(), "sign", "1")).contains("119");
        assertThat(reports(caseId)).containsExactly("voice null null emergency");
    }

    @Test
    void whoReportsForAHouseholdIsConnectedWithTheCentre() {
        long member = home.patient();
        care.as(CareCase.NURSE, () -> households.join(member, caseId));
        long call = call();
        String sid = "CA" + UUID.randomUUID();
        press(call, sid, "sign", "2");
        press(call, sid, "temperature", "368");
        press(call, sid, "spo2", "0");
        assertThat(press(call, sid, "symptoms", "2")).contains("担当者におつなぎします");
        assertThat(reports(caseId)).isEmpty();
    }

    @Test
    void aSignInACallForAHouseholdIsToldToTheCentreWhetherOrNotSomebodyAnswersThere() {
        long member = home.patient();
        care.as(CareCase.NURSE, () -> households.join(member, caseId));
        long call = call();

        assertThat(press(call, "CA" + UUID.randomUUID(), "sign", "1")).contains("119");

        assertThat(system(() -> jdbc.sql(
                                "select count(*) from message where case_id = ? and template = 'healthEmergency' and channel = 'notice'")
                        .param(caseId)
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void whoCallsInChoosesALanguageProvesWhoTheyAreAndThenReportsAsInACallOfOurs() {
        String sid = "CA" + UUID.randomUUID();
        assertThat(post("/twilio/incoming", Map.of("CallSid", sid, "From", international())))
                .contains("日本語", "English", "中文", "한국어", "Tiếng Việt", "português", "/0/language/0");
        assertThat(dial(sid, "pt/0/language/0", "2")).contains("press only the hash key", "/en/0/number/0");
        assertThat(dial(sid, "en/0/number/0", "")).contains("date of birth", "/en/" + caseId + "/birth/0");
        assertThat(dial(sid, "en/" + caseId + "/birth/0", "19000101")).contains("try again", "/en/0/number/1");
        String number = care.file(caseId).number().replace("-", "");
        assertThat(dial(sid, "en/0/number/1", number)).contains("/en/" + caseId + "/birth/1");
        String known = dial(sid, "en/" + caseId + "/birth/1", born());
        assertThat(known).contains("<Redirect>" + PUBLIC + "/twilio/voice/");
        long held = Long.parseLong(known.replaceAll("(?s).*/twilio/voice/(\\d+).*", "$1"));
        assertThat(post("/twilio/voice/" + held, Map.of("CallSid", sid))).contains("/sign/0", "press 1");
        press(held, sid, "sign", "2");
        press(held, sid, "temperature", "368");
        press(held, sid, "spo2", "97");
        press(held, sid, "symptoms", "2");
        assertThat(reports(caseId)).containsExactly("voice 36.8 97 none");
    }

    @Test
    void untilTheBirthDateIsRightEverybodyHearsTheSameWhetherOrNotANumberIsSomebodys() {
        number(caseId, local, "vi");
        String number = care.file(caseId).number().replace("-", "");
        List<String> stranger = heard("+81312345678", "2600000000");

        assertThat(stranger.get(stranger.size() - 1)).contains("<Dial>").doesNotContain("/twilio/incoming");
        assertThat(heard(international(), number)).isEqualTo(stranger);
        assertThat(heard(international(), "")).isEqualTo(stranger);
    }

    /** All that is heard by who never gives the right birth date, and by who then presses 9. */
    private List<String> heard(String from, String number) {
        List<String> heard = new ArrayList<>();
        Map<String, String> call = new HashMap<>(Map.of("CallSid", "CA" + UUID.randomUUID(), "From", from));
        String answer = post("/twilio/incoming", call);
        for (String digits : List.of("1", number, "19000101", number, "19000101", number, "9")) {
            heard.add(answer);
            call.put("Digits", digits);
            answer = post(answer.replaceAll("(?s).*action=\"" + PUBLIC + "([^\"]*)\".*", "$1"), call);
        }
        heard.add(answer);
        return heard.stream()
                .map(said -> said.replaceAll("(/twilio/incoming/..)/\\d+/", "$1/somebody/"))
                .toList();
    }

    @Test
    void afterTooManyWrongBirthDatesNotEvenTheRightOneHelps() {
        String sid = "CA" + UUID.randomUUID();
        for (int wrong = 0; wrong < 10; wrong++) {
            dial(sid, "ja/" + caseId + "/birth/0", "19000101");
        }
        assertThat(dial(sid, "ja/" + caseId + "/birth/0", born()))
                .contains("/number/1")
                .doesNotContain("/twilio/voice/");
    }

    private String dial(String sid, String step, String digits) {
        return post("/twilio/incoming/" + step, Map.of("CallSid", sid, "From", international(), "Digits", digits));
    }

    private String born() {
        return system(() -> jdbc.sql("""
                        select to_char(p.birth_date, 'YYYYMMDD') from case_file c join person p on p.id = c.person_id where c.id = ?""").param(caseId).query(String.class).single());
    }

    private long call() {
        long call = system(() -> {
            long person = jdbc.sql("select person_id from case_file where id = ?")
                    .param(caseId)
                    .query(Long.class)
                    .single();
            return messages.queue(NewMessage.of(
                            Recipient.person(person),
                            Channel.VOICE,
                            "dailyReminder",
                            Map.of("link", "x"),
                            Urgency.EMERGENCY)
                    .ofCase(caseId));
        });
        await().atMost(Duration.ofSeconds(10)).until(() -> state(call), "sent"::equals);
        return call;
    }

    private String state(long message) {
        return system(() -> jdbc.sql("select state from message where id = ?")
                .param(message)
                .query(String.class)
                .single());
    }

    private String press(long call, String sid, String step, String digits) {
        return post("/twilio/keys/" + call + "/" + step + "/0", Map.of("CallSid", sid, "Digits", digits));
    }

    private Map<String, String> text(String body) {
        return new HashMap<>(Map.of("MessageSid", "SM" + UUID.randomUUID(), "From", international(), "Body", body));
    }

    private String international() {
        return "+81" + local.substring(1);
    }

    private String post(String path, Map<String, String> parameters) {
        return TwilioDouble.report("http://127.0.0.1:" + port + path, PUBLIC + path, parameters, TwilioDouble.TOKEN)
                .body();
    }

    private void number(long of, String phone, String language) {
        system(() -> jdbc.sql(
                        "update person set phone = ?, language = ? where id = (select person_id from case_file where id = ?)")
                .params(phone, language, of)
                .update());
    }

    private List<String> reports(long of) {
        return system(() -> jdbc.sql("""
                        select channel || ' ' || coalesce(temperature::numeric(3,1)::text, 'null') || ' ' || coalesce(spo2::text, 'null')
                            || ' ' || alert_level from observation where case_id = ? and channel in ('sms', 'voice') order by id""").param(of).query(String.class).list());
    }

    private List<String> answers() {
        return system(
                () -> jdbc.sql("""
                        select template || ' ' || language from message where address = ? and channel = 'sms' order by id""").param(international()).query(String.class).list());
    }

    private long notices(long of) {
        return system(() -> jdbc.sql("select count(*) from message where case_id = ? and template = 'healthEmergency'")
                .param(of)
                .query(Long.class)
                .single());
    }

    private <T> T system(Supplier<T> work) {
        return care.as(Actor.system(), work);
    }
}

package org.hersys.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hersys.access.Actor;
import org.hersys.support.Notified;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.support.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationPagesIT {

    private static final String PAGE = "/notifications/new";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");
    private static final Pattern SENT = Pattern.compile("/notifications/([0-9-]+)/sent");

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private Pages clinic() {
        return reader("clinic.sakura");
    }

    private Pages reader(String login) {
        Pages pages = Pages.signedIn(port, login, "hersys-demo", "en");
        pages.send("/cases", "/language", Map.of("lang", "en"));
        return pages;
    }

    @AfterAll
    void everybodyReadsJapaneseAgain() {
        for (String login : new String[] {"clinic.sakura", "clinic.keyaki", "nurse.minato"}) {
            Pages.signedIn(port, login, "hersys-demo", "ja").send("/cases", "/language", Map.of("lang", "ja"));
        }
    }

    @Test
    void sixItemsMakeACaseWithItsFirstTask() {
        Pages clinic = clinic();
        String name = unique();
        HttpResponse<String> answer = send(clinic, six(name));
        assertThat(answer.body()).contains("The case number is").contains(name);
        assertThat(cases(name)).isOne();
        assertThat(staff.as(Staff.NURSE, () -> jdbc.sql("select count(*) from work_item where case_id = "
                                + "(select id from case_file where number = ?)")
                        .param(number(answer))
                        .query(Integer.class)
                        .single()))
                .isOne();
    }

    @Test
    void whatWasTypedSurvivesTheEndOfTheSessionUntilItIsSentOrThrownAway() {
        String name = unique();
        clinic().send(PAGE, "/notifications/check", six(name));
        Pages later = clinic();
        assertThat(later.open(PAGE).body()).contains("have not sent").doesNotContain(name);
        assertThat(later.open("/notifications/draft").body()).contains("value=\"" + name + "\"");
        assertThat(reader("clinic.keyaki").open(PAGE).body()).doesNotContain("have not sent");
        send(later, six(name));
        assertThat(later.open(PAGE).body()).doesNotContain("have not sent");
        later.send(PAGE, "/notifications/check", six(unique()));
        later.send(PAGE, "/notifications/draft/discard", Map.of());
        assertThat(later.open(PAGE).body()).doesNotContain("have not sent");
    }

    @Test
    void theSamePageSentTwiceMakesOneCase() {
        Pages clinic = clinic();
        String name = unique();
        Map<String, String> fields = six(name);
        fields.put("token", token(clinic.open(PAGE).body()));
        String first = number(clinic.send(PAGE, PAGE, fields));
        assertThat(number(clinic.send(PAGE, PAGE, fields))).isEqualTo(first);
        fields.put("address", "ほかの町1-1");
        assertThat(clinic.send(PAGE, PAGE, fields).body()).contains(first);
        assertThat(cases(name)).isOne();
    }

    @Test
    void aSimilarCaseIsShownBeforeAnotherIsSent() {
        Pages clinic = clinic();
        String name = unique();
        String first = number(send(clinic, six(name)));
        String warned = send(clinic, six(name)).body();
        assertThat(warned).contains("A case with the same name").contains(first).contains("value=\"" + name + "\"");
        assertThat(cases(name)).isOne();
        Map<String, String> fields = six(name.replace(" ", "　"));
        fields.put("token", token(warned));
        fields.put("seen", found(SEEN, warned));
        assertThat(clinic.send(PAGE, PAGE, fields).body()).contains("Please compare and choose");
        assertThat(cases(name) + cases(name.replace(" ", "　"))).isOne();
        fields.put("relation", "other");
        clinic.send(PAGE, PAGE, fields);
        assertThat(cases(name) + cases(name.replace(" ", "　"))).isEqualTo(2);
    }

    @Test
    void aRetestInOneCourseOfCareBecomesAFurtherVersionOfTheCaseOnce() {
        Pages clinic = clinic();
        String name = unique();
        String first = number(send(clinic, six(name)));
        Map<String, String> fields = six(name);
        fields.put("method", "antigenQualitative");
        String asked = send(clinic, fields).body();
        assertThat(asked).contains("Tested again in one course of care").contains("recommended");
        fields.put("token", token(asked));
        fields.put("seen", first);
        fields.put("relation", "case:" + first);
        assertThat(number(clinic.send(PAGE, PAGE, fields))).isEqualTo(first);
        assertThat(number(clinic.send(PAGE, PAGE, fields))).isEqualTo(first);
        assertThat(cases(name)).isOne();
        assertThat(clinic.open("/cases/" + first + "/notifications").body())
                .contains("Version 1 and version 2")
                .contains("Further tests")
                .doesNotContain("Version 3");
    }

    @Test
    void aNewCaseOfTheSamePersonKnowsThePerson() {
        Pages clinic = clinic();
        String name = unique();
        String first = number(send(clinic, six(name)));
        Map<String, String> fields = six(name);
        fields.put("token", token(send(clinic, six(name)).body()));
        fields.put("seen", first);
        fields.put("relation", "person:" + first);
        String second = number(clinic.send(PAGE, PAGE, fields));
        assertThat(second).isNotEqualTo(first);
        assertThat(cases(name)).as("one person").isOne();
        assertThat(staff.as(Actor.system(), () -> jdbc.sql(
                                "select count(distinct person_id) from case_file where number in (?, ?)")
                        .params(first, second)
                        .query(Integer.class)
                        .single()))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"case:26-9999999-9", "person:<script>", "case:", "x"})
    void aDecisionAboutACaseThatWasNotShownDecidesNothing(String relation) {
        Pages clinic = clinic();
        String name = unique();
        String first = number(send(clinic, six(name)));
        Map<String, String> fields = six(name);
        fields.put("seen", first);
        fields.put("relation", relation);
        assertThat(send(clinic, fields).body()).contains("Please compare and choose");
        assertThat(cases(name)).isOne();
    }

    @Test
    void nobodyLearnsOfCasesTheyMayNotSee() {
        String name = unique();
        send(clinic(), six(name));
        Pages other = reader("clinic.keyaki");
        assertThat(other.send(PAGE, "/notifications/check", six(name)).body()).doesNotContain("similar case");
        Pages nurse = reader("nurse.minato");
        assertThat(nurse.send(PAGE, "/notifications/check", six(name)).body()).contains("similar case");
    }

    @ParameterizedTest
    @CsvSource({
        "birthDate, 2022/2/30, There is no such day",
        "birthDate, 平成31年5月1日, The era had ended",
        "birthDate, 8/1, cannot be read as a day",
        "birthDate, 2099/1/1, This day has not come yet",
        "sampledOn, 令和4年2月30日, There is no such day",
        "sex, dragon, Please choose one of the answers offered",
        "method, <script>, Please choose one of the answers offered",
        "specimen, '', Please answer this",
        "name, '', Please answer this",
        "diagnosisType, suspected, only when the person is in hospital"
    })
    void whatIsWrongIsSaidAtItsFieldAndNothingIsKept(String field, String typed, String said) {
        String name = unique();
        Map<String, String> fields = six(name);
        fields.put(field, typed);
        String body = send(clinic(), fields).body();
        assertThat(body).contains(said).contains("href=\"#" + field + "\"");
        assertThat(cases(name)).isZero();
    }

    @Test
    void whatIsUnusualIsSentOnlyWithAReason() {
        Pages clinic = clinic();
        String name = unique();
        Map<String, String> fields = six(name);
        fields.put("onsetOn", Notified.today().minusDays(20).toString());
        String asked = send(clinic, fields).body();
        assertThat(asked).contains("Something is unusual").contains("name=\"reason-onsetLongAgo\"");
        assertThat(cases(name)).isZero();
        fields.put("reason-onsetLongAgo", "<b>長期</b>の入院");
        assertThat(send(clinic, fields).body()).contains("The case number is");
        assertThat(cases(name)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"reason-onsetLongAgo, 501", "reason-nonsense, 5"})
    void aReasonIsShortAndOfAWarningThatExists(String field, int length) {
        String name = unique();
        Map<String, String> fields = six(name);
        fields.put("onsetOn", Notified.today().minusDays(20).toString());
        fields.put(field, "x".repeat(length));
        send(clinic(), fields);
        assertThat(cases(name)).isZero();
    }

    @Test
    void whatIsStillEmptyIsNoProblemBeforeSomebodyTriesToSend() {
        Pages clinic = clinic();
        String body = clinic.send(PAGE, "/notifications/check", Map.of("birthDate", "S55.11.3", "onsetOn", "R9.13.1"))
                .body();
        assertThat(body)
                .contains("3 Nov 1980, age")
                .contains("There is no such day")
                .doesNotContain("Please answer");
        assertThat(clinic.send(PAGE, "/notifications/check", Map.of("onsetOn", "R9.1", "active", "onsetOn"))
                        .body())
                .doesNotContain("cannot be read");
        assertThat(clinic.send(PAGE, "/notifications/check", Map.of("tried", "true"))
                        .body())
                .contains("Please answer");
    }

    @Test
    void namesOfEveryKindStayAsTyped() {
        String name = "𠮷野 <b>花子</b> " + UUID.randomUUID();
        assertThat(send(clinic(), six(name)).body())
                .contains("𠮷野 &lt;b&gt;花子&lt;/b&gt;")
                .doesNotContain("<b>花子");
        assertThat(cases(name)).isOne();
    }

    @Test
    void tenMegabytesAreRefusedAndNothingIsKept() {
        Pages clinic = clinic();
        String name = unique();
        Map<String, String> fields = six(name);
        fields.put("remarks", "x".repeat(10_000_000));
        try {
            assertThat(send(clinic, fields).statusCode()).isBetween(400, 499);
        } catch (UncheckedIOException hungUp) {
            assertThat(hungUp).hasRootCauseInstanceOf(IOException.class);
        }
        fields.put("remarks", "x".repeat(100_000));
        assertThat(send(clinic, fields).body()).contains("at most 2,000 characters");
        assertThat(cases(name)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "00000000-0000-0000-0000-000000000000"})
    void aPageThatWasNotServedMakesNoCaseButCanBeSentAgain(String token) {
        Pages clinic = clinic();
        String name = unique();
        Map<String, String> fields = six(name);
        fields.put("token", token);
        String body = clinic.send(PAGE, PAGE, fields).body();
        assertThat(cases(name)).isZero();
        fields.put("token", token(body));
        assertThat(clinic.send(PAGE, PAGE, fields).body()).contains("The case number is");
    }

    @Test
    void aPageServedToOneIsOfNoUseToAnother() {
        String name = unique();
        Map<String, String> fields = six(name);
        fields.put("token", token(clinic().open(PAGE).body()));
        Pages other = reader("clinic.keyaki");
        other.send(PAGE, PAGE, fields);
        assertThat(cases(name)).isZero();
    }

    @Test
    void whatWasSentIsReadByTheSenderAlone() {
        String sent = "/notifications/" + number(send(clinic(), six(unique()))) + "/sent";
        assertThat(clinic().open(sent).statusCode()).isEqualTo(200);
        for (String login : new String[] {"clinic.keyaki", "nurse.minato"}) {
            assertThat(Pages.signedIn(port, login, "hersys-demo", "en")
                            .open(sent)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"useradmin.minato", "agency.toto", "coordinator.toto", "policy.toto"})
    void onlyWhoReportsOpensThePage(String login) {
        Visitor other = Visitor.at(port).signIn(login, "hersys-demo");
        assertThat(other.get(PAGE).status()).isEqualTo(403);
        assertThat(other.get("/notifications/1/sent").status()).isEqualTo(403);
    }

    @Test
    void theClinicAtTheHeadOfAFaxIsShownWhereverTheNotificationIsAndOfferedForTheNext() {
        Pages office = reader("nurse.minato");
        String clinic = unique() + "医院 <b>";
        Map<String, String> fields = six(unique());
        fields.putAll(Map.of("clinic", clinic, "clinicAddress", "東都みなと区なぎさ3-4", "clinicPhone", "03-0000-5678"));
        HttpResponse<String> sent = send(office, fields);
        String shown = clinic.replace("<b>", "&lt;b&gt;");
        assertThat(sent.body()).contains(shown, "東都みなと区なぎさ3-4", "03-0000-5678");
        String number = number(sent);
        assertThat(office.open("/cases/" + number + "/notification").body()).contains(shown, "03-0000-5678");
        assertThat(office.open("/cases/" + number + "/notifications").body()).contains(shown);
        assertThat(office.open(PAGE).body()).contains("<option value=\"" + shown + "\">");
        assertThat(office.send(PAGE, "/notifications/check", Map.of("clinic", clinic))
                        .body())
                .contains("data-suggest=\"clinicAddress\"", "data-text=\"03-0000-5678\"");
        assertThat(Pages.signedIn(port, "nurse.shinjuku", "hersys-demo", "ja")
                        .open(PAGE)
                        .body())
                .contains("id=\"clinics\"")
                .doesNotContain(shown);
        assertThat(clinic().open(PAGE).body()).doesNotContain("id=\"clinic\"", shown);
        assertThat(office.open(PAGE).body().split("name=\"doctor\"")).hasSize(2);
        fields.put("clinicPhone", "tel");
        assertThat(send(office, fields).body()).contains("at least four digits");
    }

    @Test
    void aClinicsDoctorIsRememberedForItsAccountAlone() {
        Pages clinic = clinic();
        String doctor = "医師 " + UUID.randomUUID();
        Map<String, String> fields = six(unique());
        fields.put("doctor", doctor);
        send(clinic, fields);
        assertThat(clinic.open(PAGE).body()).contains("value=\"" + doctor + "\"");
        for (String login : new String[] {"clinic.keyaki", "clerk.minato"}) {
            assertThat(Pages.signedIn(port, login, "hersys-demo", "en")
                            .open(PAGE)
                            .body())
                    .doesNotContain(doctor);
        }
    }

    private static Map<String, String> six(String name) {
        Map<String, String> six = new HashMap<>();
        six.put("diagnosisType", "patient");
        six.put("name", name);
        six.put("sex", "female");
        six.put("birthDate", "昭和５５年１１月３日");
        six.put("address", "東都みなと区しおさい1-2-3");
        six.put("method", "nucleicAcid");
        six.put("specimen", "saliva");
        six.put("sampledOn", "yesterday");
        six.put("result", "positive");
        six.put("diagnosedOn", Notified.today().toString());
        return six;
    }

    private static HttpResponse<String> send(Pages pages, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("token", token(pages.open(PAGE).body()));
        return pages.send(PAGE, PAGE, all);
    }

    private static String unique() {
        return "届出 " + UUID.randomUUID();
    }

    private static String token(String body) {
        return found(TOKEN, body);
    }

    private static String number(HttpResponse<String> answer) {
        return found(SENT, answer.uri().getPath());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private int cases(String name) {
        return staff.as(Actor.system(), () -> jdbc.sql("select count(*) from person where name = ?")
                .param(name)
                .query(Integer.class)
                .single());
    }
}

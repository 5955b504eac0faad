package org.hersys.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hersys.access.Actor;
import org.hersys.casefile.Households;
import org.hersys.link.PatientLinks;
import org.hersys.support.CareCase;
import org.hersys.support.ProductTest;
import org.hersys.support.Visitor;
import org.hersys.support.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@Import(CareCase.class)
class DailyReportIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern CORRECT = Pattern.compile("report\\?correct=(\\d+)");
    private static final int MOST_BYTES = 30 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    CareCase care;

    @Autowired
    PatientLinks links;

    AtHome home;

    @Autowired
    Households households;

    @Autowired
    JdbcClient jdbc;

    long caseId;
    String path;
    Visitor device;

    @BeforeEach
    void aPatientWithAConfirmedDevice() {
        home = new AtHome(care, links);
        caseId = home.patient();
        path = home.path(caseId);
        device = Visitor.at(port);
        device.get(path + "?lang=ja");
        AtHome.confirm(device, path);
    }

    @Test
    void aReportIsKeptAssessedAndConfirmedWithItsTime() {
        Answer sent = report(well("36.5", "97"));

        assertThat(sent.status()).isEqualTo(302);
        assertThat(device.get(sent.location()).body())
                .contains("報告を受け取りました", "受付：", "36.5℃", "SpO2 97％")
                .doesNotContain("119に電話する");
        assertThat(rows()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("alert_level", "none")
                .containsEntry("channel", "web")
                .containsEntry("entered_by", "patient"));
        assertThat(care.trace(instance())).contains("boundaryEvent_observationReported");
    }

    @Test
    void theSameReportSentTwiceCountsOnce() {
        String id = UUID.randomUUID().toString();
        Answer first = report(id, well("36.5", "92"));
        Answer second = report(id, well("36.5", "92"));

        assertThat(second).isEqualTo(first);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void anEmergencySignSaysToCall119AtOnceAndIsATaskOfTheObserverAndOfTheHealthCentre() {
        Answer sent = report("m%d=1&m%d.signs=purpleLips".formatted(caseId, caseId));

        assertThat(device.get(sent.location()).body()).contains("すぐに119に電話してください", "保健所にも知らせました");
        assertThat(care.groupOf(caseId, "userTask_handleAlert")).isEqualTo("S13-01.agency");
        assertThat(care.groupOf(caseId, "userTask_answerMessage")).isEqualTo("13103.nurse");
    }

    @Test
    void whatCannotBeIsAskedBackWithWhatWasTyped() {
        for (String values : List.of("temperature=45", "temperature=29", "spo2=30", "spo2=101", "temperature=abc")) {
            Answer asked = report("m%1$d=1&m%1$d.none=yes&m%1$d.%2$s".formatted(caseId, values));
            assertThat(asked.status()).as(values).isEqualTo(200);
            assertThat(asked.body()).as(values).contains("まだ送信されていません", "value=\"" + values.split("=")[1] + "\"");
        }
        assertThat(report("m%1$d=1&m%1$d.temperature=36.5".formatted(caseId)).body())
                .contains("緊急のサインについて答えてください");
        assertThat(rows()).isEmpty();
        device.get(path + "?lang=ko");
        assertThat(report("m%1$d=1&m%1$d.none=yes&m%1$d.spo2=30".formatted(caseId))
                        .body())
                .contains("산소포화도는 50~100% 사이여야 합니다");
    }

    @Test
    void aSignBesideAValueThatCannotBeIsToldAtOnceThoughTheReportIsAskedBack() {
        String id = UUID.randomUUID().toString();
        for (int again = 0; again < 2; again++) {
            assertThat(report(id, "m%1$d=1&m%1$d.signs=purpleLips&m%1$d.spo2=30".formatted(caseId))
                            .body())
                    .contains("すぐに119に電話してください", "保健所にも知らせました", "まだ送信されていません");
        }
        assertThat(rows()).isEmpty();
        assertThat(care.groupOf(caseId, "userTask_answerMessage")).isEqualTo("13103.nurse");
    }

    @Test
    void degreesAreReadAsPeopleTypeThem() {
        for (String typed : List.of("36.5", "36,5", "365", "３６．５", "36.5℃")) {
            report(well(java.net.URLEncoder.encode(typed, StandardCharsets.UTF_8), "97"));
        }
        assertThat(rows()).hasSize(5).allSatisfy(row -> assertThat(row.get("temperature"))
                .hasToString("36.5"));
    }

    @Test
    void theSameAsLastTimeTakesTheValuesThatWereShown() {
        report(well("36.9", "96") + "&m%1$d.symptoms=cough&m%1$d.improving=yes&m%1$d.antipyretic=no".formatted(caseId));
        String page = device.get(path + "/report").body();
        assertThat(page).contains("前回と同じです", "36.9℃", "SpO2 96％", "せき");
        String last = between(page, "name=\"m%d.last\" value=\"".formatted(caseId), "\"");

        report("m%1$d=1&m%1$d.none=yes&m%1$d.same=yes&m%1$d.last=%2$s".formatted(caseId, last));

        assertThat(rows()).hasSize(2).allSatisfy(row -> assertThat(row)
                .containsEntry("spo2", 96)
                .containsEntry("improving", true)
                .containsEntry("antipyretic", false));
    }

    @Test
    void aCorrectionIsANewVersionOfTheSameReportAndAssessedAnew() {
        Answer sent = report(well("36.5", "97"));
        String wrong = first(CORRECT, device.get(sent.location()).body());
        String page = device.get(path + "/report?correct=" + wrong).body();
        assertThat(page).contains("value=\"36.5\"", "value=\"97\"");

        report(well("36.5", "95") + "&m%d.corrects=%s".formatted(caseId, wrong));

        assertThat(rows()).hasSize(2);
        assertThat(device.get(path).body()).contains("SpO2 95％").doesNotContain("SpO2 97％");
        assertThat(rows().stream().filter(row -> row.get("corrected_by") == null))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("alert_level", "urgent"));
        assertThat(care.task(caseId, "userTask_handleAlert")).isNotNull();
    }

    @Test
    void theReportOfAnotherPersonCannotBeSentSeenOrCorrected() {
        long other = home.patient();
        String otherPath = home.path(other);
        Visitor otherDevice = Visitor.at(port);
        AtHome.confirm(otherDevice, otherPath);
        Answer foreign = local(otherDevice.post(
                otherPath + "/report", FORM, "reportId=" + UUID.randomUUID() + "&" + well(other, "36.1", "99")));
        String id = foreign.location().substring(foreign.location().lastIndexOf('/') + 1);
        String wrong = first(CORRECT, otherDevice.get(foreign.location()).body());

        assertThat(device.get(path + "/report/" + id).status()).isEqualTo(302);
        assertThat(device.get(path + "/report?correct=" + wrong).body()).doesNotContain("36.1");
        report(well(other, "40.0", "80"));
        report(well("36.5", "97") + "&m%d.corrects=%s".formatted(caseId, wrong));
        assertThat(care.as(Actor.system(), () -> jdbc.sql(
                                "select count(*) from observation where case_id = ? and corrected_by is null")
                        .param(other)
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void theHeadOfAHouseholdReportsForAllOnOnePageAndAllOrNothingIsKept() {
        long child = home.patient();
        care.as(CareCase.NURSE, () -> households.join(child, caseId));

        String page = device.get(path + "/report").body();
        assertThat(page).contains("m%d.signs".formatted(caseId), "m%d.signs".formatted(child));
        assertThat(report(well("36.5", "97") + "&" + well(child, "36.5", "30")).status())
                .isEqualTo(200);
        assertThat(rows()).isEmpty();

        Answer sent = report(well("36.5", "97") + "&" + well(child, "38.8", "97"));

        assertThat(device.get(sent.location()).body()).contains("36.5℃", "38.8℃");
        assertThat(rows()).hasSize(1);
        Visitor own = Visitor.at(port);
        String childPath = home.path(child);
        AtHome.confirm(own, childPath);
        assertThat(own.get(childPath + "/report").body()).doesNotContain("m%d.signs".formatted(caseId));
    }

    @Test
    void afterReleaseNoReportIsTakenAndThePortalStaysOpen() {
        care.enter(caseId, "released");

        assertThat(device.get(path + "/report").location()).endsWith(path);
        assertThat(report(well("36.5", "97")).location()).endsWith(path);
        assertThat(rows()).isEmpty();
        assertThat(device.get(path).body()).contains("療養は終わりました").doesNotContain("/report\"");
    }

    @Test
    void theProcessingNumberIsIssuedOnce() {
        assertThat(device.get(path).body()).contains("処理番号を発行する");
        device.post(path + "/number", FORM, "");
        String number = first(Pattern.compile(">(\\d{9})<"), device.get(path).body());
        device.post(path + "/number", FORM, "");

        assertThat(device.get(path).body())
                .contains(number, "aria-label=\"カメラで読み取る処理番号のコード\"")
                .doesNotContain("処理番号を発行する");
    }

    @Test
    void thePagesOfAPatientAreLightAndHoldNoScript() {
        assertThat(bytes("/css/portal.css") + bytes("/img/favicon.svg") + bytes(path + "/report"))
                .as("the report of one person, where nothing is packed")
                .isLessThan(MOST_BYTES);
        int style = device.weight("/css/portal.css") + device.weight("/img/favicon.svg");
        for (int member = 0; member < 4; member++) {
            long id = home.patient();
            care.as(CareCase.NURSE, () -> households.join(id, caseId));
        }
        for (String language : List.of("ja", "en", "zh", "ko", "vi", "pt")) {
            for (String page : List.of("", "/report")) {
                String body = device.get(path + page + "?lang=" + language).body();
                assertThat(device.weight(path + page) + style)
                        .as(page + " of five people " + language)
                        .isLessThan(MOST_BYTES);
                assertThat(body).doesNotContain("<script", ">portal.", "#{").contains("lang=\"" + language + "\"");
            }
        }
    }

    private int bytes(String page) {
        return device.get(page).body().getBytes(StandardCharsets.UTF_8).length;
    }

    private Answer report(String fields) {
        return report(UUID.randomUUID().toString(), fields);
    }

    private Answer report(String id, String fields) {
        return local(device.post(path + "/report", FORM, "reportId=" + id + "&" + fields));
    }

    private static Answer local(Answer answer) {
        return new Answer(
                answer.status(),
                answer.body(),
                answer.location() == null ? null : answer.location().replaceFirst("^http://[^/]+", ""));
    }

    private String well(String temperature, String spo2) {
        return well(caseId, temperature, spo2);
    }

    private static String well(long id, String temperature, String spo2) {
        return "m%1$d=1&m%1$d.none=yes&m%1$d.temperature=%2$s&m%1$d.spo2=%3$s".formatted(id, temperature, spo2);
    }

    private List<Map<String, Object>> rows() {
        return care.as(Actor.system(), () -> jdbc.sql("select * from observation where case_id = ? order by id")
                .param(caseId)
                .query()
                .listOfRows());
    }

    private org.camunda.bpm.engine.runtime.ProcessInstance instance() {
        return care.instance(caseId, "observeHealth");
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }
}

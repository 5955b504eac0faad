package org.hersys.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.hersys.support.Traces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class CasePagesIT {

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCaseIsFoundByNumberNameVariantAndKanaWithoutTheNameInTheAddress() throws Exception {
        String number = reported("髙嶋 蛍子");
        Pages nurse = nurse();
        for (String typed : new String[] {number, number.replace("-", ""), "高島", "髙嶋 蛍子", "ケイコ"}) {
            var found = nurse.send("/cases", "/cases/search", Map.of("q", typed));
            assertThat(found.uri().toString()).matches(".*/cases\\?search=[0-9a-f-]{36}");
            assertThat(found.body()).as(typed).contains(number);
        }
    }

    @Test
    void aSearchOfAnotherHealthCentreFindsNothing() throws Exception {
        reported("狭霧 透子");
        Pages other = Pages.signedIn(port, "nurse.shinjuku", "hersys-demo", "ja");
        var found = other.send("/cases", "/cases/search", Map.of("q", "狭霧"));
        assertThat(found.body()).doesNotContain("狭霧 透子").contains("該当");
    }

    @Test
    void whatSomebodySearchesForIsNobodyElses() throws Exception {
        String number = reported("水城 しずく");
        var found = nurse().send("/cases", "/cases/search", Map.of("q", "水城"));
        assertThat(found.body()).contains(number);
        Pages colleague = Pages.signedIn(port, "nurse2.minato", "hersys-demo", "ja");
        assertThat(colleague.open("/cases?" + found.uri().getQuery()).body()).doesNotContain("「水城」");
        assertThat(new Traces(jdbc).of(List.of("水城"), List.of("spring_session", "spring_session_attributes")))
                .isEmpty();
    }

    @Test
    void signsThatMeanSomethingToTheDatabaseAreJustText() {
        for (String typed : new String[] {"%", "_", "\\", "'; drop table person; --", "<script>"}) {
            var found = nurse().send("/cases", "/cases/search", Map.of("q", typed));
            assertThat(found.statusCode()).as(typed).isEqualTo(200);
            assertThat(found.body()).as(typed).doesNotContain("<script>alert").doesNotContain("架空 ");
        }
    }

    @Test
    void unknownCodesInTheAddressMeanTheWholeList() {
        var list = nurse().open("/cases?status=nonsense&sort=1%3Bdrop&order=sideways&page=-7");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(nurse().open("/cases?page=99999999999").statusCode()).isIn(200, 400);
    }

    @Test
    void aWithdrawalNeedsAReasonEndsTheTasksAndCannotBeRepeated() throws Exception {
        String number = reported("取下 試子");
        Pages nurse = nurse();
        String page = "/cases/" + number;
        assertThat(nurse.send(page, page + "/withdraw", Map.of("reason", " ")).body())
                .contains("notice--problem");
        assertThat(openTasks(number)).isEqualTo(1);
        assertThat(nurse.send(page, page + "/withdraw", Map.of("reason", "再検査陰性"))
                        .body())
                .contains("notice--done");
        assertThat(openTasks(number)).isZero();
        assertThat(nurse.open(page).body()).contains("chip--status-withdrawn").doesNotContain("/withdraw\"");
    }

    @Test
    void aDeathIsRecordedOnceWithADayThatHasCome() throws Exception {
        String number = reported("物故 試子");
        Pages nurse = nurse();
        String page = "/cases/" + number;
        String tomorrow = LocalDate.now().plusDays(1).toString();
        assertThat(nurse.send(page, page + "/death", Map.of("diedOn", tomorrow)).body())
                .contains("notice--problem");
        assertThat(nurse.send(page, page + "/death", Map.of("diedOn", "yesterday"))
                        .body())
                .contains("notice--problem");
        nurse.send(page, page + "/death", Map.of("diedOn", LocalDate.now().toString()));
        assertThat(nurse.open(page).body()).contains("chip--status-died");
        assertThat(openTasks(number)).isZero();
    }

    @Test
    void anotherHealthCentreCannotActOnACase() throws Exception {
        String number = reported("他所 試子");
        Pages other = Pages.signedIn(port, "nurse.shinjuku", "hersys-demo", "ja");
        var answer = other.send("/cases", "/cases/" + number + "/withdraw", Map.of("reason", "x"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(openTasks(number)).isEqualTo(1);
    }

    @Test
    void aClinicSeesItsPatientButNeitherExposureNorContacts() throws Exception {
        String number = reported("診療 試子");
        Pages clinic = Pages.signedIn(port, "clinic.sakura", "hersys-demo", "ja");
        String page = "/cases/" + number;
        assertThat(clinic.open(page).body()).contains("診療 試子").doesNotContain(page + "/exposure", page + "/contacts");
        for (String hidden : new String[] {"/exposure", "/contacts", "/observations", "/nonsense"}) {
            assertThat(clinic.open(page + hidden).statusCode()).as(hidden).isEqualTo(404);
        }
    }

    @Test
    void everyLookAtACaseIsNoted() throws Exception {
        String number = reported("閲覧 試子");
        nurse().open("/cases/" + number);
        nurse().open("/cases/" + number + "/exposure");
        for (String look : new String[] {"case.viewed", "case.viewed.exposure"}) {
            Long looks = CurrentActor.as(
                    Actor.system(),
                    () -> count(
                            "select count(*) from audit_entry a join case_file c on c.id = a.case_id where c.number = ? and a.login = 'nurse.minato' and a.action = '"
                                    + look + "'",
                            number));
            assertThat(looks).as(look).isEqualTo(1);
        }
    }

    @Autowired
    TransactionTemplate transaction;

    private Long count(String sql, String number) {
        return transaction.execute(
                status -> jdbc.sql(sql).param(number).query(Long.class).single());
    }

    private long openTasks(String number) {
        return CurrentActor.as(
                Actor.system(),
                () -> count(
                        "select count(*) from work_item w join case_file c on c.id = w.case_id where c.number = ?"
                                + " and w.task_key <> 'userTask_completeNotification'",
                        number));
    }

    private Pages nurse() {
        return Pages.signedIn(port, "nurse.minato", "hersys-demo", "ja");
    }

    private String reported(String name) throws Exception {
        String today = LocalDate.now().toString();
        String body = """
                {"diagnosisType":"patient","name":"%s","kana":"シケン ケイコ","sex":"female","birthDate":"1980-04-01",
                 "address":"東都みなと区架空町1-2-3","method":"nucleicAcid","specimen":"saliva","sampledOn":"%s",
                 "result":"positive","diagnosedOn":"%s","symptoms":["fever"]}""".formatted(name, today, today);
        var answer =
                new Program(port, "hsk_demo_C13103-01").notify(UUID.randomUUID().toString(), body);
        return json.readTree(answer.body()).get("caseNumber").asText();
    }
}

package org.hersys.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.support.CareCase;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@Import(CareCase.class)
class EmergencyAccessIT {

    private static final Actor FAR_NURSE =
            new Actor("nurse.yokohama", "14103", "14", Set.of(Role.NURSE), Locale.ENGLISH);
    private static final String REASON = "collapsed at the station, paramedics ask for medication";

    @Autowired
    CareCase care;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void aNurseReadsACaseOfAnotherOfficeForSomeHoursAndTheOfficeIsTold() {
        long caseId = care.open(40, 2);
        String number = care.file(caseId).number();
        Pages nurse = Pages.signedIn(port, "nurse.yokohama", "hersys-demo", "en");
        var missing = nurse.open("/cases/" + number);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("/emergency");

        nurse.send("/emergency", "/emergency", wish(number, bornOn(caseId), REASON));
        var page = nurse.open("/cases/" + number);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("検査 花子").doesNotContain("/withdraw", "/death", "/grants\"");

        Pages supervisor = Pages.signedIn(port, "supervisor.minato", "hersys-demo", "ja");
        assertThat(supervisor.open("/cases").body()).contains("class=\"banner\"", "/emergencies");
        assertThat(supervisor.open("/emergencies").body()).contains(number, REASON, "nurse.yokohama");
        assertThat(supervisor.open("/cases/" + number).body()).contains("ほかの保健所が緊急時に閲覧");
        assertThat(supervisor.open("/audit?kind=emergency&number=" + number).body())
                .contains("緊急時として記録を開いた", REASON);
        assertThat(told(caseId)).isPositive();
        assertThat(Pages.signedIn(port, "nurse.shinjuku", "hersys-demo", "ja")
                        .open("/emergencies")
                        .body())
                .doesNotContain(number);

        later(caseId);
        assertThat(nurse.open("/cases/" + number).statusCode()).isEqualTo(404);
    }

    @Test
    void whatDoesNotExistAndWhatDoesNotFitGetTheSameAnswer() {
        long caseId = care.open(40, 2);
        String number = care.file(caseId).number();
        Pages nurse = Pages.signedIn(port, "nurse.shinjuku", "hersys-demo", "ja");
        String wrongDay = nurse.send("/emergency", "/emergency", wish(number, "1901-01-01", REASON))
                .body();
        String nowhere = nurse.send("/emergency", "/emergency", wish("99-9999999-9", "1901-01-01", REASON))
                .body();
        assertThat(stripped(wrongDay)).isEqualTo(stripped(nowhere)).contains("この番号と生年月日に合う症例はありません");
        assertThat(nurse.send("/emergency", "/emergency", wish(number, bornOn(caseId), "short"))
                        .body())
                .contains("10～1,000文字");
        assertThat(nurse.open("/cases/" + number).statusCode()).isEqualTo(404);
        for (int attempt = 0; attempt < 3; attempt++) {
            nurse.send("/emergency", "/emergency", wish(number, "1901-01-01", REASON));
        }
        assertThat(nurse.send("/emergency", "/emergency", wish(number, bornOn(caseId), REASON))
                        .body())
                .contains("試行回数が多すぎます");
        assertThat(nurse.open("/cases/" + number).statusCode()).isEqualTo(404);
    }

    @Test
    void anEmergencyGivesNothingToWrite() {
        long caseId = care.open(40, 2);
        give(caseId);
        assertThat(staff.<List<Long>>as(FAR_NURSE, () -> jdbc.sql("select id from case_file where id = ?")
                        .param(caseId)
                        .query(Long.class)
                        .list()))
                .containsExactly(caseId);
        for (String insert : List.of(
                "insert into whereabouts (case_id, address, recorded_by) values (%d, 'x', 'x')",
                "insert into observation (case_id, reached, entered_by) values (%d, true, 'x')",
                "insert into death (case_id, died_on, recorded_by) values (%d, current_date, 'x')")) {
            assertThat(catchThrowable(() -> staff.run(
                            FAR_NURSE, () -> jdbc.sql(insert.formatted(caseId)).update())))
                    .as(insert)
                    .isNotNull();
        }
        for (String update : List.of(
                "update person set phone = 'x' where id = (select person_id from case_file where id = %d)",
                "update notification set remarks = 'x' where case_id = %d",
                "update case_file set priority = 1 where id = %d")) {
            assertThat(staff.<Integer>as(
                            FAR_NURSE, () -> jdbc.sql(update.formatted(caseId)).update()))
                    .as(update)
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clerk.minato",
                "clinic.sakura",
                "agency.toto",
                "coordinator.toto",
                "policy.toto",
                "useradmin.toto",
                "operator"
            })
    void onlyNursesOpenInAnEmergency(String login) {
        Pages other = Pages.signedIn(port, login, "hersys-demo", "en");
        assertThat(other.open("/emergency").statusCode()).isEqualTo(403);
        assertThat(other.open("/emergencies").statusCode()).isEqualTo(403);
        assertThat(other.send("/access-matrix", "/emergency", wish("99-9999999-9", "1990-01-01", REASON))
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.send("/access-matrix", "/emergencies/1/note", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(new Pages(port, "en").open("/emergency").uri().getPath()).isEqualTo("/login");
    }

    private void give(long caseId) {
        try (TestDatabase database = TestDatabase.open()) {
            database.jdbc()
                    .sql("insert into emergency_access (case_id, office, login, organisation, reason, until)"
                            + " values (?, '13103', 'nurse.yokohama', '14103', ?, now() + interval '1 hour')")
                    .params(caseId, REASON)
                    .update();
        }
    }

    private void later(long caseId) {
        try (TestDatabase database = TestDatabase.open()) {
            database.jdbc()
                    .sql("update emergency_access set until = now() - interval '1 second' where case_id = ?")
                    .param(caseId)
                    .update();
        }
    }

    private long told(long caseId) {
        try (TestDatabase database = TestDatabase.open()) {
            return database.jdbc()
                    .sql("select count(*) from notice where case_id = ? and grp = '13103.supervisor'")
                    .param(caseId)
                    .query(Long.class)
                    .single();
        }
    }

    private String bornOn(long caseId) {
        return staff.asSystem(() -> jdbc.sql(
                        "select birth_date::text from person p join case_file c on c.person_id = p.id where c.id = ?")
                .param(caseId)
                .query(String.class)
                .single());
    }

    private static Map<String, String> wish(String number, String bornOn, String reason) {
        return Map.of("number", number, "bornOn", bornOn, "reason", reason);
    }

    /** The page without what was typed and its forgery token. */
    private static String stripped(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }
}

package org.hersys.lives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.hersys.support.LogRecorder;
import org.hersys.support.ProductTest;
import org.hersys.support.TestDatabase;
import org.hersys.support.Traces;
import org.hersys.tasklist.WorkItemCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two cases from the notification to the release, played over HTTP by everybody who has a part in them. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class WholeLifeIT {

    @LocalServerPort
    int port;

    @Autowired
    WorkItemCheck workItems;

    Cast cast;
    TestDatabase database;

    @BeforeEach
    void open() {
        cast = new Cast(port);
        database = TestDatabase.open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aHospitalCaseRunsFromNotificationToReleaseAndLeavesNoWordOutsideTheCaseFile(CapturedOutput output)
            throws IOException {
        try (LogRecorder log = new LogRecorder()) {
            HospitalLife life = HospitalLife.begin(port, cast);
            String number = life.number();
            life.confirm();
            life.investigate();
            life.admit();
            life.worsenAtHome();
            life.recoverInHotel(database);
            life.release(database);
            assertThat(statuses(number))
                    .containsExactly(
                            "reported",
                            "returned",
                            "reported",
                            "investigating",
                            "awaitingPlacement",
                            "inHospital",
                            "awaitingPlacement",
                            "atHome",
                            "awaitingPlacement",
                            "inHotel",
                            "released");
            life.loseContactToDisease();
            assertThat(events(number))
                    .contains(
                            "notificationReceived",
                            "notificationReturned",
                            "notificationCorrected",
                            "patientNotReached",
                            "patientVisited",
                            "contactRegistered",
                            "bedFound",
                            "bedDeclined",
                            "bedAccepted",
                            "moved",
                            "placementOverruled",
                            "observationRecorded",
                            "alertRaised",
                            "alertAssessed",
                            "conditionWorsened",
                            "roomAssigned",
                            "checkedIn",
                            "releaseOffered",
                            "isolationExtended",
                            "released");
            assertOver(number);
            assertThat(List.of("/medical", "/whereabouts", "/course").stream()
                            .map(tab -> cast.page(Cast.NURSE, "/cases/" + number + tab)
                                    .body())
                            .collect(Collectors.joining()))
                    .contains("ツチノコ山 ヌエ子", "西病棟鵺号室", "飛頭蛮却下理由", "提灯お化け延長理由");
            assertNowhere(HospitalLife.WORDS, log.text() + output.getAll());
        }
    }

    @Test
    void aHomeCaseRunsStraightThroughAndLeavesNoWordOutsideTheCaseFile(CapturedOutput output) {
        try (LogRecorder log = new LogRecorder()) {
            HomeLife life = HomeLife.begin(cast, database);
            life.passOn();
            life.investigate();
            life.release();
            life.loseContact();
            assertThat(statuses(life.number()))
                    .containsExactly("reported", "investigating", "awaitingPlacement", "atHome", "released");
            assertThat(events(life.number()))
                    .contains("transferOffered", "patientInterviewed", "homeStayBegan", "released")
                    .doesNotContain("placementDecided", "placementOverruled");
            assertOver(life.number());
            assertNowhere(HomeLife.WORDS, log.text() + output.getAll());
        }
    }

    /** No task is left, nobody looks in any more but the office, and every look is on record. */
    private void assertOver(String number) {
        assertThat(workItems.differences()).isEmpty();
        assertThat(database.jdbc()
                        .sql(
                                "select task_key from work_item where case_id = (select id from case_file where number = ?)")
                        .param(number)
                        .query(String.class)
                        .list())
                .isEmpty();
        for (String login : List.of(Cast.AGENCY, Cast.HOTEL, Cast.HOSPITAL)) {
            assertThat(cast.looksAt(login, number)).as(login).isEqualTo(404);
            assertThat(cast.page(login, "/cases").body()).as(login).doesNotContain(number);
        }
        assertThat(cast.looksAt(Cast.CLINIC, number)).isEqualTo(200);
        assertThat(database.jdbc()
                        .sql("""
                                select count(*) from audit_entry where login = ? and action = 'case.viewed'
                                  and case_id = (select id from case_file where number = ?)""")
                        .params(Cast.CLINIC, number)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private void assertNowhere(List<String> words, String log) {
        Traces traces = new Traces(database.jdbc());
        List<String> engine = traces.tables().stream()
                .filter(table -> table.startsWith("act_") || table.startsWith("spring_session"))
                .toList();
        assertThat(engine).hasSizeGreaterThan(40);
        assertThat(traces.of(words, engine)).as("words in the engine's tables").isEmpty();
        List<String> own = traces.tables().stream()
                .filter(table -> !engine.contains(table))
                .toList();
        List<String> kept = traces.of(words, own);
        for (String word : words) {
            if (!word.equals("07099994321")) {
                assertThat(kept).as("the search finds what is there").anyMatch(found -> found.endsWith(word));
            }
        }
        assertThat(log).as("the log was recorded").isNotNull();
        assertThat(words.stream().filter(log::contains)).as("words in the log").isEmpty();
    }

    private List<String> statuses(String number) {
        return history("select s.status from case_status s", number, "s.id");
    }

    private List<String> events(String number) {
        return history("select s.kind from case_event s", number, "s.id");
    }

    private List<String> history(String select, String number, String order) {
        return database.jdbc()
                .sql(select + " join case_file c on c.id = s.case_id where c.number = ? order by " + order)
                .param(number)
                .query(String.class)
                .list();
    }
}

package org.hersys.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hersys.access.Actor;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.Role;
import org.hersys.casefile.CaseNumber;
import org.hersys.support.Notified;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class AuditPagesIT {

    @LocalServerPort
    int port;

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @Autowired
    Staff staff;

    @Autowired
    AuditRegister register;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Test
    void aSupervisorSeesWhoOpenedACaseWithReasonAndChangeAndThePatientGetsItInPlainWords() {
        String number = numberOf("13103");
        Pages.signedIn(port, "clinic.sakura", "hersys-demo", "ja").open("/cases/" + number);
        Pages.signedIn(port, "nurse.minato", "hersys-demo", "ja").open("/cases/" + number);
        note(number, "=cmd|' /C calc'!A0");
        Pages supervisor = supervisor();
        assertThat(supervisor.open("/cases/" + number).body()).contains("/audit?number=" + number);
        String page = supervisor.open("/audit?number=" + number).body();
        assertThat(page).contains("港 はるか").contains("=cmd|").contains("記録を開いた");
        String file = supervisor.open("/audit/entries.csv?number=" + number).body();
        assertThat(file).contains(",'=cmd|' /C calc'!A0,").contains("nurse.minato");
        String extract = supervisor.open("/audit/extract/" + number).body();
        assertThat(extract).contains("保健師").doesNotContain("nurse.minato").doesNotContain("港 はるか");
        assertThat(supervisor.open("/audit?login=supervisor.minato").body()).contains("閲覧の記録をファイルに保存した");
    }

    @Test
    void aPageOfTheListIsNotedOnceWithTheCasesSeenAndASearchWithoutItsWords() {
        Pages nurse = Pages.signedIn(port, "nurse2.minato", "hersys-demo", "ja");
        nurse.send("/cases", "/cases/search", Map.of("q", "架空の探索語"));
        nurse.send("/cases", "/cases/search", Map.of("q", ""));
        try (TestDatabase database = TestDatabase.open()) {
            var sql = database.jdbc();
            assertThat(sql.sql("""
                            select count(*) from audit_entry where login = 'nurse2.minato' and action = 'cases.listed'
                               and office = '13103' and cardinality(case_ids) > 1 and address = '127.0.0.1'""").query(Long.class).single()).isPositive();
            assertThat(sql.sql("""
                            select count(*) from audit_entry where login = 'nurse2.minato' and action = 'cases.searched'
                               and length(terms) = 32 and case_ids is null""").query(Long.class).single()).isPositive();
            assertThat(sql.sql("select count(*) from audit_entry a where a::text like '%探索%'")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void readingAtNightManyCasesOrTheOwnNameIsShown() {
        try (TestDatabase database = TestDatabase.open()) {
            database.jdbc().sql("""
                            insert into audit_entry (at, login, organisation, action, case_id, office)
                            select date_trunc('month', now() at time zone 'Asia/Tokyo') at time zone 'Asia/Tokyo' + interval '3 hours',
                                   'clerk.minato', '13103', 'case.viewed', n, '13103' from generate_series(900000, 900030) n""").update();
        }
        assertThat(supervisor().open("/audit").body()).contains("22時から6時の間に31件").contains("担当タスクのない31件");
    }

    @Test
    void readingWhoLivesWithSomebodyOfTheOwnNameIsShown() throws Exception {
        String address = "架空同居町4-5-6";
        reported("港 はるか", address);
        String housemate = reported("同居 もも", address);
        Pages.signedIn(port, "nurse.minato", "hersys-demo", "ja").open("/cases/" + housemate);
        assertThat(supervisor().open("/audit").body()).contains("同姓同名の方と同じ住所");
    }

    private String reported(String name, String address) throws Exception {
        String answer = new Program(port, "hsk_demo_C13103-01")
                .notify(
                        UUID.randomUUID().toString(),
                        json.writeValueAsString(
                                Notified.patient().named(name).at(address).content()))
                .body();
        return json.readTree(answer).get("caseNumber").asText();
    }

    @Test
    void readersSeeOnlyWhatConcernsTheirOfficeEvenInTheDatabase() {
        note(numberOf("13103"), "秘密の理由");
        for (var actor :
                new org.hersys.access.Actor[] {Staff.NURSE, Staff.NEIGHBOUR, Staff.CLINIC, Staff.COORDINATOR}) {
            long seen = staff.as(
                    actor,
                    () -> actor.sight() == org.hersys.access.Sight.OFFICE
                            ? jdbc.sql("select count(*) from audit_entry")
                                            .query(Long.class)
                                            .single()
                                    + jdbc.sql("select count(*) from audit_detail")
                                            .query(Long.class)
                                            .single()
                            : 0L);
            assertThat(seen).as(actor.login()).isZero();
        }
    }

    @Test
    void whoAsksForAForeignCaseIsNotedAndTheirSupervisorCannotTellWhetherItExists() {
        String foreign = numberOf("13103");
        String invented = IntStream.range(0, 10)
                .mapToObj(digit -> CaseNumber.read("26-9999999-" + digit))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .text();
        Pages nurse = Pages.signedIn(port, "nurse.yokohama", "hersys-demo", "ja");
        assertThat(nurse.open("/cases/" + foreign).statusCode()).isEqualTo(404);
        assertThat(nurse.open("/cases/" + invented).statusCode()).isEqualTo(404);
        String owner = supervisor().open("/audit?number=" + foreign).body();
        assertThat(owner).contains("nurse.yokohama").contains("閲覧できない患者番号を指定した");
        assertThat(supervisor().open("/audit").body()).contains("nurse.yokohamaさんが閲覧できない患者番号を");
        Actor theirs = new Actor("boss", "14103", "14", Set.of(Role.SUPERVISOR), Locale.JAPANESE);
        var asked = staff.as(
                theirs,
                () -> register.entries(new AuditRegister.Query(null, "nurse.yokohama", "case", TODAY, TODAY), 0, 2));
        assertThat(asked)
                .extracting(AuditRegister.Entry::action, AuditRegister.Entry::caseNumber)
                .containsOnly(tuple("case.refused", null));
        assertThat(asked.get(0).changes()).contains(invented);
        assertThat(asked.get(1).changes()).contains(foreign);
    }

    @Test
    void whatACommissionedClinicTriesIsReadByTheOfficeThatAnswersForItsPeople() {
        String invented = "26-9999998-";
        Pages clinic = Pages.signedIn(port, "clinic.sakura", "hersys-demo", "ja");
        IntStream.range(0, 10).forEach(digit -> clinic.open("/cases/" + invented + digit));
        assertThat(supervisor().open("/audit?login=clinic.sakura&kind=case").body())
                .contains("閲覧できない患者番号を指定した")
                .contains(invented);
        Actor neighbour = new Actor("boss", "13104", "13", Set.of(Role.SUPERVISOR), Locale.JAPANESE);
        assertThat(staff.as(
                        neighbour,
                        () -> register.entries(
                                new AuditRegister.Query(null, "clinic.sakura", "case", TODAY, TODAY), 0, 50)))
                .as("a case that has come to the neighbour may have been read by the clinic; no try is its business")
                .extracting(AuditRegister.Entry::action)
                .doesNotContain("case.refused");
    }

    @Test
    void whoAsksForATaskOfOthersIsNotedHoweverItIsAskedFor() throws Exception {
        String number = reported("担当 外子", "架空町1-1");
        String task;
        try (TestDatabase database = TestDatabase.open()) {
            task = database.jdbc()
                    .sql(
                            "select w.task_id from work_item w join case_file c on c.id = w.case_id where c.number = ? limit 1")
                    .param(number)
                    .query(String.class)
                    .single();
        }
        Pages nurse = Pages.signedIn(port, "nurse.yokohama", "hersys-demo", "ja");
        for (String asked : new String[] {task, "00000000-0000-0000-0000-000000000000"}) {
            assertThat(nurse.open("/tasks/" + asked).statusCode()).isEqualTo(404);
            assertThat(nurse.open("/camunda/api/engine/engine/default/task/" + asked + "/form-variables")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(supervisor().open("/audit?number=" + number).body())
                .contains("nurse.yokohama")
                .contains("担当外のタスクを指定した");
        Actor theirs = new Actor("boss", "14103", "14", Set.of(Role.SUPERVISOR), Locale.JAPANESE);
        assertThat(staff.as(
                        theirs,
                        () -> register.entries(
                                new AuditRegister.Query(null, "nurse.yokohama", "task", TODAY, TODAY), 0, 4)))
                .extracting(AuditRegister.Entry::action, AuditRegister.Entry::caseNumber)
                .containsExactly(
                        tuple("task.refused", null),
                        tuple("task.refused", null),
                        tuple("task.refused", null),
                        tuple("task.refused", null));
    }

    @Test
    void aClinicThatAsksForThePartsItNeverSeesIsNoted() {
        String number = numberOf("13103");
        Pages.signedIn(port, "clinic.sakura", "hersys-demo", "ja").open("/cases/" + number + "/exposure");
        assertThat(supervisor().open("/audit?kind=case&number=" + number).body())
                .contains("閲覧できない区分を指定した")
                .contains("指定された区分: 行動歴");
    }

    @Test
    void theActsOfThePolicyDeskAreReadByThePrefecturesSupervisorInWords() {
        staff.run(
                new Actor("policy.toto", "13", "13", Set.of(Role.POLICY), Locale.JAPANESE),
                () -> audit.note(AuditEntry.of("policy.approved")
                        .about("13")
                        .named("table", "scoreRisk")
                        .changed("state", "submitted", "published")
                        .changed("validFrom", null, "2022-08-01")));
        Pages reader = Pages.signedIn(port, "supervisor.toto", "hersys-demo", "ja");
        assertThat(reader.open("/audit?kind=policy").body())
                .contains("判定表の変更を承認した")
                .contains("判定表: リスク点数")
                .contains("状態: 承認待ち → 公開")
                .contains("適用開始: – → 2022/08/01（月）");
        assertThat(reader.open("/audit/entries.csv?kind=policy").body()).contains("判定表: リスク点数");
        assertThat(supervisor().open("/audit?kind=policy").body()).doesNotContain("policy.toto");
    }

    @Test
    void whatWasAnsweredInATaskIsShownInTheWordsOfItsForm() {
        staff.run(
                Staff.NURSE,
                () -> audit.note(AuditEntry.of("task.completed")
                        .about("13103")
                        .named("task", "completeNotification")
                        .changed("symptoms", null, "[\"fever\",\"cough\"]")
                        .changed("contacts", null, "[{\"phone\":\"03-0000-0002\",\"household\":false}]")
                        .changed("riskFactors", null, "[]")
                        .changed("reason", null, "[{\"phone\":\"03-0000-0001\",\"na")));
        assertThat(supervisor().open("/audit?kind=task").body())
                .contains("タスク: 発生届の残りの項目の入力")
                .contains("症状: – → 発熱, 咳")
                .containsPattern("電話番号: 03-0000-0002, [^<,]*: いいえ")
                .doesNotContain("[]")
                .contains("電話番号: 03-0000-0001, na");
    }

    private Pages supervisor() {
        return Pages.signedIn(port, "supervisor.minato", "hersys-demo", "ja");
    }

    private void note(String number, String reason) {
        staff.run(
                Staff.NURSE,
                () -> audit.note(AuditEntry.of("case.viewed")
                        .onCase(
                                jdbc.sql("select id from case_file where number = ?")
                                        .param(number)
                                        .query(Long.class)
                                        .single(),
                                "13103")
                        .because(reason)
                        .changed("phone", "03-0000-0001", "03-0000-0002")));
    }

    private static String numberOf(String office) {
        try (TestDatabase database = TestDatabase.open()) {
            return database.jdbc()
                    .sql("select number from case_file where office = ? and clinic = 'C13103-01' order by id limit 1")
                    .param(office)
                    .query(String.class)
                    .single();
        }
    }
}

package org.hersys.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.CareCase.AGENCY;
import static org.hersys.support.CareCase.NURSE;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hersys.access.Actor;
import org.hersys.casefile.Households;
import org.hersys.support.CareCase;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of an observation as page, table and file; the hours for messages; the rules of a place. */
@ProductTest
@Import(CareCase.class)
class RecordPagesIT {

    @Autowired
    CareCase care;

    @Autowired
    Households households;

    @Autowired
    DayWindow window;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void theRecordIsAPdfWithEveryCharacterOfANameAndATableOfTheHousehold() throws Exception {
        long head = observed("𠮷田 髙﨑", "息苦しさはない");
        long child = observed("子 次郎", "=1+1");
        care.as(NURSE, () -> households.join(child, head));
        care.as(Actor.system(), () -> jdbc.sql("""
                        insert into observation (case_id, observed_at, reached, temperature, spo2, entered_by)
                        values (?, now() - interval '1 day', true, 38.2, 95, 'agency.toto')""").param(head).update());
        String page = "/cases/" + care.file(head).number() + "/observation";
        Pages agency = Pages.signedIn(port, "agency.toto", "hersys-demo", "ja");

        HttpResponse<byte[]> file = agency.load(page + "/record.pdf?household=true");
        try (PDDocument pdf = Loader.loadPDF(file.body())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("𠮷田 髙﨑", "子 次郎", "息苦しさはない", "健康観察の記録", "36.4");
            assertThat(new PDFTextStripper().getText(pdf)).contains("体温（℃）", "SpO2（%）", "最新", "37.5", "93");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ja");
        }
        String table =
                new String(agency.load(page + "/record.csv?household=true").body(), StandardCharsets.UTF_8);
        assertThat(table).startsWith("\uFEFF").contains("子 次郎", "'=1+1").doesNotContain("\"=1+1");
        assertThat(agency.open(page + "/household").body())
                .contains("子 次郎", "𠮷田 髙﨑", "36.4")
                .doesNotContain("??");
        assertThat(care.as(Actor.system(), () -> jdbc.sql(
                                "select count(*) from audit_entry where action = 'observation.exported' and case_ids @> array[?, ?]::bigint[]")
                        .params(head, child)
                        .query(Integer.class)
                        .single()))
                .isEqualTo(2);
    }

    @Test
    void theHoursForMessagesHoldForTheReportNowDueAndTheWholeHousehold() {
        long head = observed("時 太郎", null);
        long child = observed("時 次郎", null);
        care.as(NURSE, () -> households.join(child, head));
        care.as(
                Actor.system(),
                () -> jdbc.sql("""
                        update health_watch set reporter = 'own', household = :head,
                               due_at = timestamptz '2031-05-01 08:30+09', step_at = timestamptz '2031-05-01 08:30+09'
                         where case_id in (:head, :child)""").param("head", head).param("child", child).update());
        Pages nurse = Pages.signedIn(port, "nurse.minato", "hersys-demo", "ja");
        String page = "/cases/" + care.file(head).number() + "/observation";

        assertThat(nurse.send(page, page + "/window", Map.of("from", "18:00", "to", "09:00"))
                        .body())
                .contains("終了は開始より後にしてください");
        nurse.send(page, page + "/window", Map.of("from", "18:00", "to", "20:00"));

        assertThat(care.as(Actor.system(), () -> jdbc.sql(
                                "select (step_at at time zone 'Asia/Tokyo')::time from health_watch where case_id in (?, ?)")
                        .params(head, child)
                        .query(LocalTime.class)
                        .list()))
                .containsExactly(LocalTime.of(18, 0), LocalTime.of(18, 0));
        assertThat(care.as(NURSE, () -> window.of(care.file(head))).from()).isEqualTo(LocalTime.of(18, 0));
    }

    @Test
    void anOfficeHasItsPrefecturesRulesUntilItChoosesItsOwn() {
        Pages supervisor = Pages.signedIn(port, "supervisor.minato", "hersys-demo", "ja");
        assertThat(supervisor.open("/observation/rules").body()).contains("都道府県と同じ（標準）");
        supervisor.send("/observation/rules", "/observation/rules", Map.of("rules", "cautious"));
        assertThat(ruleSet()).isEqualTo("cautious");
        supervisor.send("/observation/rules", "/observation/rules", Map.of("rules", ""));
        assertThat(ruleSet()).isEqualTo("standard");
    }

    @Test
    void whoWorksByTheRulesReadsWhichTheyAreAndOthersChoose() {
        String nurse = Pages.signedIn(port, "nurse.english", "hersys-demo", "en")
                .open("/observation/rules")
                .body();
        assertThat(nurse).contains("Valid now", "Standard").doesNotContain("type=\"radio\"");
        String agency = Pages.signedIn(port, "agency.english", "hersys-demo", "en")
                .open("/observation/rules")
                .body();
        assertThat(agency).contains("No health centre has chosen otherwise").doesNotContain("type=\"radio\"");
    }

    private String ruleSet() {
        return care.as(Actor.system(), () -> jdbc.sql("select observation_rule_of('13103', '13')")
                .query(String.class)
                .single());
    }

    private long observed(String name, String note) {
        long caseId = care.open(30, 2);
        care.interview(caseId, 98, "cough", "", "false, false, true, false");
        care.start("arrangePlacement", caseId, Map.of());
        care.start("observeHealth", caseId, Map.of());
        care.as(Actor.system(), () -> jdbc.sql(
                        "update person set name = ? where id = (select person_id from case_file where id = ?)")
                .params(name, caseId)
                .update());
        care.answer(
                AGENCY,
                caseId,
                "userTask_recordObservation",
                new RecordObservationForm(
                        "yes", new BigDecimal("36.4"), 98, null, List.of("cough"), List.of(), "yes", "no", note, null));
        return caseId;
    }
}

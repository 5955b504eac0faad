package org.hersys.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.CareCase.AGENCY;
import static org.hersys.support.CareCase.NURSE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hersys.access.Actor;
import org.hersys.support.CareCase;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees which lists and records of observation, and what they can do there. */
@ProductTest
@Import(CareCase.class)
class ObservationAccessIT {

    @Autowired
    CareCase care;

    @Autowired
    WorkLists lists;

    @Autowired
    Jurisdictions jurisdictions;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void theOfficeAndTheObserverSeeTheRecordAndNobodyElse() {
        String page = observed() + "/observation";
        for (String login : List.of("nurse.minato", "agency.toto")) {
            assertThat(signedIn(login, "ja").open(page).body())
                    .as(login)
                    .contains("健康観察", "送りません：電話で確認する人です。")
                    .doesNotContain("??");
        }
        for (String login :
                List.of("nurse.shinjuku", "midwife.toto", "clinic.sakura", "coordinator.toto", "operator")) {
            Pages pages = signedIn(login, "ja");
            assertThat(pages.open(page).statusCode()).as(login).isEqualTo(404);
            assertThat(pages.open(page + "/record.csv").statusCode()).as(login).isEqualTo(404);
            for (String act : List.of("/call", "/stop", "/pause", "/resume", "/observer")) {
                assertThat(pages.send("/login", page + act, Map.of("because", "x", "observer", "13104"))
                                .statusCode())
                        .as(login + act)
                        .isIn(403, 404);
            }
        }
    }

    @Test
    void theListsShowOwnPeopleInBothLanguagesAndAreClosedToOthers() {
        String number = observed().substring("/cases/".length());
        assertThat(signedIn("nurse.english", "en")
                        .open("/observation?list=fine")
                        .body())
                .contains("Never reached", "Report due")
                .doesNotContain("??");
        for (String list : WorkLists.ORDER) {
            assertThat(signedIn("agency.toto", "ja")
                            .open("/observation?list=" + list)
                            .body())
                    .as(list)
                    .doesNotContain("??");
        }
        assertThat(numbers(AGENCY)).contains(number);
        assertThat(numbers(NURSE)).contains(number);
        assertThat(numbers(CareCase.OTHER_NURSE)).doesNotContain(number);
        for (String login : List.of("clinic.sakura", "coordinator.toto", "operator")) {
            assertThat(signedIn(login, "ja").open("/observation").statusCode())
                    .as(login)
                    .isEqualTo(404);
        }
        for (String login : List.of("agency.toto", "clinic.sakura", "operator")) {
            assertThat(signedIn(login, "ja").open("/observation/duty").statusCode())
                    .as(login)
                    .isEqualTo(404);
        }
    }

    @Test
    void theRecordIsAFileThatRunsNoFormulas() {
        String page = observed() + "/observation";
        String csv = signedIn("nurse.minato", "ja").open(page + "/record.csv").body();
        assertThat(csv).contains("体温（℃）", ",36.4,", "'=1+1");
    }

    @Test
    void aReasonIsAskedAndThePersonOnDutyIsKept() {
        String page = observed() + "/observation";
        care.as(Actor.system(), () -> jdbc.sql(
                        "update health_watch set reporter = 'own' where case_id = (select id from case_file where number = ?)")
                .param(page.split("/")[2])
                .update());
        Pages nurse = signedIn("nurse.english", "en");
        assertThat(nurse.send(page, page + "/pause", Map.of("because", " ")).body())
                .contains("Please say why");
        assertThat(nurse.send(page, page + "/pause", Map.of("because", "in hospital"))
                        .body())
                .contains("The observation is paused.", "in hospital")
                .doesNotContain("next step");
        assertThat(nurse.send(page, page + "/resume", Map.of()).body())
                .contains("The observation goes on.", "next step");
        assertThat(nurse.send("/observation/duty", "/observation/duty", Map.of("phone", "not a number"))
                        .body())
                .contains("Nothing was changed");
        assertThat(nurse.send(
                                "/observation/duty",
                                "/observation/duty",
                                Map.of("phone", "090-0000-4321", "mail", "duty@example.jp"))
                        .body())
                .contains("090-0000-4321", "duty@example.jp");
    }

    @Test
    void anOfficeHasItsPrefecturesRulesUnlessItHasItsOwn() {
        assertThat(rules("14103", "14")).isEqualTo("standard");
        care.as(NURSE, () -> set("14", "cautious"));
        assertThat(rules("14103", "14")).isEqualTo("cautious");
        care.as(NURSE, () -> set("14103", "standard"));
        assertThat(rules("14103", "14")).isEqualTo("standard");
        care.as(NURSE, () -> set("14103", null));
        assertThat(rules("14103", "14")).isEqualTo("cautious");
        care.as(NURSE, () -> set("14", null));
        assertThat(rules("14103", "14")).isEqualTo("standard");
    }

    private Void set(String jurisdiction, String rules) {
        jurisdictions.set(jurisdiction, rules);
        return null;
    }

    private String rules(String office, String prefecture) {
        return care.as(NURSE, () -> jurisdictions.ruleSet(office, prefecture));
    }

    private List<String> numbers(Actor actor) {
        return care.as(actor, () -> WorkLists.ORDER.stream()
                .flatMap(list -> java.util.stream.IntStream.rangeClosed(1, 5)
                        .boxed()
                        .flatMap(page -> lists.page(list, "", page).stream()))
                .map(WorkLists.Row::number)
                .toList());
    }

    private String observed() {
        long caseId = care.open(30, 2);
        care.interview(caseId, 98, "cough", "", "false, false, true, false");
        care.start("arrangePlacement", caseId, Map.of());
        care.start("observeHealth", caseId, Map.of());
        care.answer(
                AGENCY,
                caseId,
                "userTask_recordObservation",
                new RecordObservationForm(
                        "yes", new BigDecimal("36.4"), 98, 70, List.of(), List.of(), "yes", "no", "=1+1", null));
        return "/cases/" + care.file(caseId).number();
    }

    private Pages signedIn(String login, String language) {
        return Pages.signedIn(port, login, "hersys-demo", language);
    }
}

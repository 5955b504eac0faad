package org.hersys.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.CareCase.AGENCY;
import static org.hersys.support.CareCase.HOTEL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hersys.access.Actor;
import org.hersys.support.CareCase;
import org.hersys.support.Colleague;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;
import org.hersys.text.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@Import(CareCase.class)
class GrantAccessIT {

    private static final String TASK = "userTask_recordObservation";

    @Autowired
    CareCase care;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    CaseTimeline timeline;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Grants grants;

    @LocalServerPort
    int port;

    @Test
    void anAssignmentGivesSightWhichStaffEndByHandEverywhereAtOnce() {
        long caseId = observed();
        String number = care.file(caseId).number();
        Colleague agency = Colleague.signedIn(port, "agency.toto");
        Pages nurse = Pages.signedIn(port, "nurse.english", "hersys-demo", "en");
        String task = agency.task(number, TASK);
        assertThat(sees("agency.toto", number)).isTrue();
        assertThat(nurse.open("/cases/" + number + "/course").body())
                .contains("Who may see this case", "Toto Home Care Support");

        String end = "/cases/" + number + "/grants/" + grant(caseId).id() + "/end";
        String form = nurse.open("/cases/" + number + "/course")
                .body()
                .split(end + "\"", 2)[1]
                .split("</form>", 2)[0];
        assertThat(form.split("<textarea", -1)).as("one reason is asked for").hasSize(2);
        assertThat(nurse.send("/cases/" + number, end, Map.of("why", " ")).body())
                .contains("Give a reason");
        assertThat(sees("agency.toto", number)).isTrue();
        assertThat(nurse.send("/cases/" + number, end, Map.of("why", "asked by the patient"))
                        .body())
                .contains("no longer sees this case", "asked by the patient", "by hand");

        assertThat(sees("agency.toto", number)).isFalse();
        assertThat(agency.find(number, TASK)).isEmpty();
        assertThat(agency.visitor().engine("task/" + task).status()).isEqualTo(404);
        assertThat(agency.visitor().engine("task/" + task + "/form-variables").status())
                .isEqualTo(404);
        assertThat(Colleague.signedIn(port, "nurse.minato").find(number, TASK)).contains(task);
        assertThat(nurse.send("/cases/" + number, end, Map.of("why", "twice")).statusCode())
                .isEqualTo(404);
        assertThat(Pages.signedIn(port, "supervisor.minato", "hersys-demo", "ja")
                        .open("/audit?number=" + number)
                        .body())
                .as("the moment of the end, in the reader's words")
                .containsPattern("→ \\d{4}/\\d{2}/\\d{2}[^<]*\\d{2}:\\d{2}<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"released", "withdrawn", "died"})
    void theEndOfTheCaseEndsEveryGrant(String phase) {
        long caseId = observed();
        String number = care.file(caseId).number();
        give(caseId, "M13-01");
        assertThat(sees("agency.toto", number)).isTrue();
        assertThat(sees("midwife.toto", number)).isTrue();

        staff.run(Actor.system(), () -> timeline.entered(caseId, phase));

        assertThat(sees("agency.toto", number)).isFalse();
        assertThat(sees("midwife.toto", number)).isFalse();
        assertThat(of(caseId)).hasSize(2).allSatisfy(grant -> assertThat(grant.endedBecause())
                .isEqualTo(phase));
    }

    @Test
    void anotherObserverTakesTheSightOfTheFirst() {
        long caseId = observed();
        String number = care.file(caseId).number();
        staff.run(Actor.system(), () -> timeline.entered(caseId, "inCare"));
        staff.run(Actor.system(), () -> cases.observe(caseId, "M13-01"));
        assertThat(sees("agency.toto", number)).isFalse();
        assertThat(sees("midwife.toto", number)).isTrue();
        assertThat(of(caseId))
                .extracting(CaseGrant::organisation, CaseGrant::endedBecause)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("M13-01", null),
                        org.assertj.core.groups.Tuple.tuple("S13-01", "reassigned"));
    }

    @Test
    void aPlaceIsSeenWhileItHasThePatient() {
        long caseId = care.open(30, 2);
        String number = care.file(caseId).number();
        staff.run(Actor.system(), () -> cases.place(caseId, "hotel", "L13-01"));
        assertThat(sees("hotel.shiosai", number)).isTrue();
        staff.run(Actor.system(), () -> cases.place(caseId, "home", null));
        assertThat(sees("hotel.shiosai", number)).isFalse();
        assertThat(of(caseId)).extracting(CaseGrant::endedBecause).containsExactly("moved");
        assertThat(staff.<List<Long>>as(HOTEL, () -> ids("select case_id from case_grant")))
                .doesNotContain(caseId);
    }

    @Test
    void sightByHandEndsWithItsDayWithoutAnybodyEndingIt() {
        long caseId = care.open(30, 2);
        String number = care.file(caseId).number();
        Pages nurse = Pages.signedIn(port, "nurse.english", "hersys-demo", "en");
        LocalDate today = LocalDate.now(Dates.JAPAN);
        String page = "/cases/" + number;
        assertThat(sees("agency.toto", number)).isFalse();
        assertThat(nurse.send(
                                page,
                                page + "/grants",
                                Map.of("organisation", "S13-01", "until", today.plusDays(91) + "", "why", "x"))
                        .body())
                .contains("90 days from now");
        assertThat(nurse.send(
                                page,
                                page + "/grants",
                                Map.of("organisation", "C13103-01", "until", today + "", "why", "x"))
                        .body())
                .contains("Choose one of the organisations offered");
        assertThat(nurse.send(
                                page,
                                page + "/grants",
                                Map.of("organisation", "S13-01", "until", today + "", "why", "calls at night"))
                        .body())
                .contains("may see this case now", "calls at night");
        assertThat(sees("agency.toto", number)).isTrue();
        assertThat(Colleague.signedIn(port, "agency.toto").find(number, TASK)).isEmpty();

        try (TestDatabase database = TestDatabase.open()) {
            database.jdbc()
                    .sql("update case_grant set until = now() - interval '1 second' where case_id = ?")
                    .param(caseId)
                    .update();
        }

        assertThat(sees("agency.toto", number)).isFalse();
        assertThat(staff.<List<Long>>as(AGENCY, () -> ids("select id from case_file")))
                .doesNotContain(caseId);
        assertThat(nurse.open(page + "/course").body()).contains("its last day has passed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clerk.minato",
                "nurse.shinjuku",
                "nurse.yokohama",
                "clinic.sakura",
                "agency.toto",
                "coordinator.toto",
                "operator"
            })
    void nobodyButNursesOfTheOfficeGivesOrEndsSight(String login) {
        long caseId = observed();
        String page = "/cases/" + care.file(caseId).number();
        Pages other = Pages.signedIn(port, login, "hersys-demo", "en");
        Map<String, String> wish =
                Map.of("organisation", "M13-01", "until", LocalDate.now(Dates.JAPAN) + "", "why", "curious");
        assertThat(other.send("/login", page + "/grants", wish).statusCode()).isIn(403, 404);
        assertThat(other.send("/login", page + "/grants/" + grant(caseId).id() + "/end", Map.of("why", "curious"))
                        .statusCode())
                .isIn(403, 404);
        assertThat(of(caseId)).singleElement().satisfies(grant -> assertThat(grant.endedAt())
                .isNull());
    }

    @Test
    void whoHasNotSignedInIsSentToTheLogIn() {
        String page = "/cases/" + care.file(observed()).number();
        assertThat(new Pages(port, "en")
                        .send("/login", page + "/grants", Map.of("why", "x"))
                        .body())
                .contains("name=\"password\"");
    }

    @Test
    void theDatabaseItselfRefusesAnAgencyThatGrantsItselfSight() {
        long caseId = care.open(30, 2);
        String insert = "insert into case_grant (case_id, office, organisation, kind, granted_by, until, reason)"
                + " values (?, '13103', 'S13-01', 'byHand', 'agency.toto', now() + interval '1 day', 'x')";
        for (Actor actor : List.of(AGENCY, Staff.NEIGHBOUR, Staff.CLINIC, Staff.COORDINATOR)) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> staff.run(
                            actor, () -> jdbc.sql(insert).param(caseId).update())))
                    .as(actor.login())
                    .isNotNull();
        }
        assertThat(of(caseId)).isEmpty();
    }

    private long observed() {
        long caseId = care.open(30, 2);
        care.interview(caseId, 98, "cough", "", "false, false, true, false");
        care.start("arrangePlacement", caseId, Map.of());
        care.start("observeHealth", caseId, Map.of());
        return caseId;
    }

    private void give(long caseId, String organisation) {
        staff.run(Staff.NURSE, () -> assertThat(
                        grants.give(caseId, organisation, LocalDate.now(Dates.JAPAN), "needs help"))
                .isInstanceOf(GrantOutcome.Done.class));
    }

    private boolean sees(String login, String number) {
        Pages person = Pages.signedIn(port, login, "hersys-demo", "en");
        int page = person.open("/cases/" + number).statusCode();
        person.send("/cases", "/cases/search", Map.of("q", number));
        boolean found = person.open("/cases").body().contains("/cases/" + number);
        assertThat(page).as("page and search agree").isEqualTo(found ? 200 : 404);
        return found;
    }

    private CaseGrant grant(long caseId) {
        return of(caseId).get(0);
    }

    private List<CaseGrant> of(long caseId) {
        return staff.asSystem(() -> grants.of(caseId));
    }

    private List<Long> ids(String query) {
        return jdbc.sql(query).query(Long.class).list();
    }
}

package org.hersys.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hersys.access.Actor;
import org.hersys.link.ConfirmingDevice;
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
class PatientLinkAccessIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> PAGES =
            List.of("/report", "/report/0b8a4ad2-1111-4222-8333-944444444444", "/questionnaire", "/questionnaire/1");

    @LocalServerPort
    int port;

    @Autowired
    CareCase care;

    AtHome home;

    @Autowired
    PatientLinks links;

    @Autowired
    ConfirmingDevice confirming;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void patients() {
        home = new AtHome(care, links);
    }

    @Test
    void aNewDeviceSeesNoNameAndNoPageUntilTheBirthDateIsGiven() {
        String path = home.path(home.patient());
        Visitor stranger = Visitor.at(port);

        Answer first = stranger.get(path);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).contains("name=\"year\"").doesNotContain("検査", "花子");
        for (String page : PAGES) {
            assertThat(stranger.get(path + page).status()).as(page).isEqualTo(303);
            assertThat(stranger.get(path + page).location()).as(page).isEqualTo(path);
            assertThat(stranger.post(path + page, FORM, "a=b").status())
                    .as(page)
                    .isEqualTo(303);
        }
        assertThat(stranger.post(path + "/number", FORM, "").location()).isEqualTo(path);
    }

    @Test
    void theBirthDateOpensThePagesOnThisDeviceAndOnNoOther() {
        String path = home.path(home.patient());
        Visitor own = Visitor.at(port);

        assertThat(AtHome.confirm(own, path).status()).isEqualTo(302);
        assertThat(own.get(path).body()).contains("検査 花子").doesNotContain("name=\"year\"");
        assertThat(Visitor.at(port).get(path).body()).as("forwarded").doesNotContain("検査");
    }

    @Test
    void aLaterLinkOfTheSamePersonAsksNothingAndOneOfAnotherPersonDoes() {
        long caseId = home.patient();
        Visitor own = Visitor.at(port);
        AtHome.confirm(own, home.path(caseId));

        assertThat(own.get(home.path(caseId)).body()).contains("検査 花子");
        assertThat(own.get(home.path(home.patient())).body())
                .contains("name=\"year\"")
                .doesNotContain("検査");
    }

    @Test
    void anUnknownAnExpiredAndARevokedLinkShowTheSameNothing() {
        long caseId = home.patient();
        String expired = home.path(caseId);
        String revoked = home.path(home.patient());
        Visitor own = Visitor.at(port);
        AtHome.confirm(own, expired);
        care.as(Actor.system(), () -> jdbc.sql("update patient_link set expires_at = now() where case_id = ?")
                .param(caseId)
                .update());
        care.as(Actor.system(), () -> jdbc.sql("update patient_link set revoked_at = now() where case_id <> ?")
                .param(caseId)
                .update());

        Answer unknown = own.get("/p/AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(own.get(expired)).isEqualTo(unknown);
        assertThat(own.get(revoked)).isEqualTo(unknown);
        assertThat(own.get(expired + "/report").status()).isEqualTo(303);
        assertThat(own.post(expired, FORM, AtHome.birthDate()).status()).isEqualTo(404);
    }

    @Test
    void afterTooManyWrongDaysTheRightOneIsRefusedWithTheSameWordsUntilStaffOpenThePages() {
        long caseId = home.patient();
        String path = home.path(caseId);
        Visitor guesser = Visitor.at(port);
        Answer wrong = null;
        for (int day = 1; day <= 10; day++) {
            wrong = guesser.post(path, FORM, "year=1950&month=3&day=" + day);
        }

        Answer right = AtHome.confirm(guesser, home.path(caseId));
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(right.status()).isEqualTo(200);
        assertThat(AtHome.confirm(guesser, path)).isEqualTo(wrong);

        confirming.open(caseId);
        assertThat(AtHome.confirm(guesser, path).status()).isEqualTo(302);
    }

    @Test
    void aDayThatDoesNotExistIsNoTry() {
        String path = home.path(home.patient());
        Visitor clumsy = Visitor.at(port);
        for (int time = 0; time < 12; time++) {
            assertThat(clumsy.post(path, FORM, "year=1950&month=2&day=31").status())
                    .isEqualTo(200);
        }
        assertThat(AtHome.confirm(clumsy, path).status()).isEqualTo(302);
    }

    @Test
    void aStaffSessionMeansNothingHereAndAPatientsDeviceNothingThere() {
        String path = home.path(home.patient());
        Visitor nurse = Visitor.at(port).signIn("nurse.minato", "hersys-demo");
        assertThat(nurse.get(path).body()).contains("name=\"year\"").doesNotContain("検査");
        assertThat(nurse.get(path + "/report").status()).isEqualTo(303);

        Visitor own = Visitor.at(port);
        AtHome.confirm(own, path);
        assertThat(own.get("/cases").status()).isEqualTo(302);
        assertThat(own.get("/camunda/api/engine/engine/default/task").status()).isEqualTo(401);
    }

    @Test
    void nothingIsKeptByWhichALinkCouldBeOpened() {
        long caseId = home.patient();
        String token = home.path(caseId).substring(3);

        assertThat(care.as(Actor.system(), () -> jdbc.sql("select l::text from patient_link l where case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .list()))
                .isNotEmpty()
                .noneMatch(row -> row.contains(token));
    }

    @Test
    void aPatientsSightHoldsTheOwnCaseAndNothingThatStaffWrote() {
        long own = home.patient();
        long other = home.patient();
        Actor patient = Actor.patient(java.util.Set.of(own), java.util.Locale.JAPANESE);

        assertThat(care.sees(patient, own)).isTrue();
        assertThat(care.sees(patient, other)).isFalse();
        assertThat(care.as(patient, () -> jdbc.sql("select count(*) from person")
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
        assertThat(care.events(patient, own)).isEmpty();
        for (String table : List.of("interview", "contact", "exposure_history", "whereabouts", "patient_link")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> care.as(
                            patient,
                            () -> jdbc.sql("select * from " + table).query().listOfRows()))
                    .as(table)
                    .hasStackTraceContaining("permission denied");
        }
    }
}

package org.hersys.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.Notified.patient;
import static org.hersys.support.Notified.today;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hersys.access.Actor;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.contact.Contacts;
import org.hersys.contact.NewContact;
import org.hersys.notification.ReportingCase;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.tasklist.FormOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class InvestigationIT {

    @Autowired
    Staff staff;

    @Autowired
    ReportingCase reporting;

    @Autowired
    Interviews interviews;

    @Autowired
    Exposures exposures;

    @Autowired
    Contacts contacts;

    @Autowired
    Cases cases;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatThePatientAnswersLandsInTheCaseFile() {
        long caseId = investigated();
        call(caseId, Answers.reached().onset(today().minusDays(3)).form());
        Interview interview = staff.as(Staff.NURSE, () -> interviews.of(caseId)).get(0);
        assertThat(interview.reached()).isTrue();
        assertThat(interview.byVisit()).isFalse();
        assertThat(interview.answers().spo2()).isEqualTo(97);
        assertThat(interview.answers().temperature()).isEqualByComparingTo(new BigDecimal("38.2"));
        assertThat(interview.answers().dyspnoea()).isFalse();
        assertThat(interview.answers().oxygenNeeded()).isNull();
        assertThat(interview.answers().livesWithRisk()).isTrue();
        assertThat(interview.answers().riskFactors()).containsExactly("diabetes");
        assertThat(staff.as(Staff.NURSE, () -> exposures.of(caseId)))
                .singleElement()
                .matches(exposure -> exposure.movements().equals("8月17日 会食\n8月18日 出勤")
                        && exposure.routeCertainty().equals("presumed"));
        assertThat(staff.as(Staff.NURSE, () -> contacts.of(caseId)))
                .singleElement()
                .matches(contact -> contact.name().equals("接触 次郎") && contact.household());
        CaseFile file = staff.as(Staff.NURSE, () -> cases.get(caseId));
        assertThat(file.onsetOn()).isEqualTo(today().minusDays(3));
    }

    @Test
    void nobodyButTheHealthCentreEverSeesMovementsRouteAndContacts() {
        long caseId = investigated();
        call(caseId, Answers.reached().form());
        staff.asSystem(() -> {
            cases.observe(caseId, "S13-01");
            return null;
        });
        for (Actor other : List.of(Staff.CLINIC, Staff.AGENCY, Staff.COORDINATOR)) {
            assertThat(staff.as(other, () -> cases.find(caseId)))
                    .as(other.login())
                    .isPresent();
            assertThat(staff.as(other, () -> exposures.of(caseId)))
                    .as(other.login())
                    .isEmpty();
            assertThat(staff.as(other, () -> contacts.of(caseId)))
                    .as(other.login())
                    .isEmpty();
        }
        assertThat(staff.as(Staff.NEIGHBOUR, () -> exposures.of(caseId))).isEmpty();
        assertThat(staff.as(Staff.NEIGHBOUR, () -> interviews.of(caseId))).isEmpty();
        assertThat(staff.as(Staff.CLINIC, () -> interviews.of(caseId))).hasSize(1);
        assertThat(staff.as(Staff.AGENCY, () -> interviews.of(caseId))).isEmpty();
    }

    @Test
    void theDatabaseItselfRefusesMovementsToAClinic() {
        long caseId = investigated();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> staff.as(
                        Staff.CLINIC, () -> jdbc.sql("select movements from exposure_history where case_id = ?")
                                .param(caseId)
                                .query(String.class)
                                .list())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aClinicDoesNotReadOfTheInvestigationOnTheTimeline() {
        long caseId = investigated();
        call(caseId, Answers.reached().form());
        assertThat(events(Staff.NURSE, caseId)).contains("patientInterviewed", "contactRegistered");
        assertThat(events(Staff.CLINIC, caseId))
                .contains("notificationReceived")
                .doesNotContain("patientInterviewed", "contactRegistered");
    }

    @Test
    void theNurseSeesWhomToCallAndWhatIsKnown() {
        long caseId = investigated();
        Map<String, Object> facts = staff.open(Staff.NURSE, "interview-patient", caseId);
        assertThat(facts)
                .containsEntry("sex", "female")
                .containsEntry("symptoms", List.of("fever", "cough"))
                .containsEntry("onsetOn", today().minusDays(2))
                .containsEntry("clinicName", "Sakura Clinic")
                .containsEntry("phone", "03\\-0000\\-1234");
        staff.fill(
                Staff.NURSE, "interview-patient", caseId, Answers.missed("留守").form());
        assertThat(staff.open(Staff.NURSE, "visit-patient", caseId)
                        .get("attemptsText")
                        .toString())
                .startsWith("1 (last ");
    }

    @Test
    void ofAnAttemptThatReachedNobodyOnlyTheNoteIsKept() {
        long caseId = investigated();
        staff.fill(
                Staff.NURSE,
                "interview-patient",
                caseId,
                Answers.missed("留守番電話").form());
        assertThat(staff.as(Staff.NURSE, () -> interviews.of(caseId)))
                .singleElement()
                .matches(interview -> !interview.reached()
                        && interview.note().equals("留守番電話")
                        && interview.answers().spo2() == null
                        && interview.answers().symptoms().isEmpty());
        assertThat(staff.as(Staff.NURSE, () -> contacts.of(caseId))).isEmpty();
        assertThat(events(Staff.NURSE, caseId)).contains("patientNotReached");
    }

    @Test
    void impossibleAnswersAreNamedAndNothingIsKept() {
        long caseId = investigated();
        FormOutcome outcome = staff.fill(
                Staff.NURSE,
                "interview-patient",
                caseId,
                Answers.reached()
                        .onset(today().plusDays(1))
                        .contact(new NewContact(" ", "x", null, null, null))
                        .form());
        assertThat(outcome).isInstanceOfSatisfying(FormOutcome.Refused.class, refused -> assertThat(refused.problems())
                .extracting(FormOutcome.FieldProblem::field)
                .containsExactlyInAnyOrder(
                        "onsetOn", "contacts[0].name", "contacts[0].phone", "contacts[0].lastExposureOn"));
        assertThat(staff.as(Staff.NURSE, () -> interviews.of(caseId))).isEmpty();
    }

    private void call(long caseId, InterviewPatientForm answers) {
        assertThat(staff.fill(Staff.NURSE, "interview-patient", caseId, answers))
                .isInstanceOf(FormOutcome.Done.class);
    }

    private List<String> events(Actor actor, long caseId) {
        return staff.as(actor, () -> jdbc.sql("select kind from case_event where case_id = ?")
                .param(caseId)
                .query(String.class)
                .list());
    }

    /** A case whose investigation runs by itself, without what comes after it. */
    private long investigated() {
        return Investigated.by(staff, reporting, runtime, patient());
    }
}

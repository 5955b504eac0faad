package org.hersys.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hersys.support.CareCase.DESK;
import static org.hersys.support.CareCase.HOSPITAL;
import static org.hersys.support.CareCase.HOTEL;
import static org.hersys.support.CareCase.NURSE;
import static org.hersys.support.CareCase.OTHER_NURSE;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.hersys.access.Actor;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.policy.DecisionRecords;
import org.hersys.support.CareCase;
import org.hersys.support.ProductTest;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@Import(CareCase.class)
class ArrangePlacementProcessIT {

    private static final String WELL_AT_HOME = "false, false, true, false";
    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    CareCase care;

    @Autowired
    Stays stays;

    @Autowired
    DecisionRecords decisions;

    @Autowired
    StaysSection staysSection;

    @Autowired
    DecisionsSection decisionsSection;

    @Autowired
    RecordHospitalStayHandler recording;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aClearCaseGoesStraightHome() {
        long caseId = care.open(30, 2);
        care.interview(caseId, 98, "cough", "", WELL_AT_HOME);

        ProcessInstance instance = care.start("arrangePlacement", caseId, Map.of());

        assertThat(care.trace(instance)).contains("serviceTask_beginHomeStay", "endEvent_homeStayBegun");
        assertThat(care.trace(instance)).doesNotContain("userTask_reviewPlacement");
        assertThat(care.file(caseId))
                .extracting(CaseFile::severity, CaseFile::riskScore, CaseFile::place, CaseFile::priority)
                .containsExactly("mild", 0, "home", 30);
        assertThat(care.events(NURSE, caseId))
                .contains("severityDetermined", "riskScored", "placementRecommended", "homeStayBegan");
    }

    @Test
    void whoHasBeenPlacedBeforeIsAlwaysReviewed() {
        long caseId = care.open(30, 2);
        care.interview(caseId, 98, "cough", "", WELL_AT_HOME);
        care.start("arrangePlacement", caseId, Map.of());

        care.start("arrangePlacement", caseId, Map.of());

        assertThat(care.task(caseId, "userTask_reviewPlacement")).isNotNull();
    }

    @Test
    void theReviewShowsFactsRowsAndVersionAndOverrulingNeedsAReason() {
        long caseId = care.open(70, 2);
        care.interview(caseId, 97, "cough", "diabetes", WELL_AT_HOME);
        care.start("arrangePlacement", caseId, Map.of());

        Map<String, Object> shown = care.read(NURSE, caseId, "userTask_reviewPlacement");
        assertThat(shown).containsEntry("recommended", "hospital").containsEntry("placement", "hospital");
        assertThat((List<?>) shown.get("facts")).hasSize(11);
        assertThat((List<?>) shown.get("rows")).hasSizeGreaterThan(3);
        assertThat(shown.get("rows").toString()).contains("65歳以上").contains("version=1");

        assertThat(care.answer(NURSE, caseId, "userTask_reviewPlacement", new ReviewPlacementForm("home", null)))
                .isInstanceOf(FormOutcome.Refused.class);
        assertThat(care.events(NURSE, caseId)).doesNotContain("placementOverruled");

        care.answer(NURSE, caseId, "userTask_reviewPlacement", new ReviewPlacementForm("home", "家族が看護できる"));

        assertThat(care.file(caseId).place()).isEqualTo("home");
        assertThat(care.as(NURSE, () -> decisions.latest(caseId, "recommendPlacement"))
                        .orElseThrow())
                .satisfies(answer -> assertThat(answer.overruledTo()).isEqualTo("home"))
                .satisfies(answer -> assertThat(answer.overruledReason()).isEqualTo("家族が看護できる"))
                .satisfies(answer -> assertThat(answer.overruledBy()).isEqualTo("nurse.minato"));
        assertThat(care.events(NURSE, caseId)).contains("placementOverruled");
        assertThat(seenBy(NURSE, caseId, decisionsSection).toString()).contains("家族が看護できる", "70");
        assertThat(seenBy(HOTEL, caseId, decisionsSection)).isNull();
    }

    @Test
    void aHospitalSeesTheCaseOnlyWhileAskedOrHaving() {
        long caseId = inHospitalQueue();
        assertThat(care.sees(HOSPITAL, caseId)).isFalse();
        assertThat(care.sees(DESK, caseId)).isTrue();

        ask(caseId);
        assertThat(care.sees(HOSPITAL, caseId)).isTrue();
        assertThat(care.read(HOSPITAL, caseId, "userTask_acceptPatient"))
                .containsEntry("spo2Text", "92%")
                .containsEntry("noteText", "酸素が必要");
        assertThat(care.groupOf(caseId, "userTask_acceptPatient")).isEqualTo("H13-01.clinic");

        care.answer(HOSPITAL, caseId, "userTask_acceptPatient", new AcceptPatientForm("declined", null, null, "満床"));
        assertThat(care.sees(HOSPITAL, caseId)).isFalse();
        assertThat(care.read(DESK, caseId, "userTask_findBed")
                        .get("declinedText")
                        .toString())
                .contains("東都中央病院", "満床");

        ask(caseId);
        care.answer(HOSPITAL, caseId, "userTask_acceptPatient", new AcceptPatientForm("accepted", "3東", TODAY, null));
        assertThat(care.file(caseId))
                .extracting(CaseFile::place, CaseFile::placeOrganisation)
                .containsExactly("hospital", "H13-01");
        assertThat(care.events(HOSPITAL, caseId)).contains("bedAccepted", "bedDeclined", "bedFound");
        assertThat(seenBy(HOSPITAL, caseId, staysSection)).hasSize(1);
    }

    @Test
    void waitingTooLongIsReportedAndTheSearchGoesOn() {
        long caseId = inHospitalQueue();
        String placement = care.task(caseId, "userTask_findBed").getProcessInstanceId();
        var timer = jobs.createJobQuery().timers().processInstanceId(placement).singleResult();

        care.as(Actor.system(), () -> {
            jobs.executeJob(timer.getId());
            return null;
        });

        assertThat(care.events(NURSE, caseId)).contains("placementOverdue");
        assertThat(care.task(caseId, "userTask_findBed")).isNotNull();
    }

    @Test
    void aHotelTakesThePatientInTheRoomTheDeskAssigned() {
        long caseId = care.open(30, 2);
        care.interview(caseId, 98, "cough", "", "false, false, false, false");
        ProcessInstance instance = care.start("arrangePlacement", caseId, Map.of());
        care.answer(NURSE, caseId, "userTask_reviewPlacement", new ReviewPlacementForm("hotel", null));
        assertThat(care.sees(HOTEL, caseId)).isFalse();

        care.answer(DESK, caseId, "userTask_assignRoom", new AssignRoomForm("L13-01", "501"));
        assertThat(care.sees(HOTEL, caseId)).isTrue();
        assertThat(care.read(HOTEL, caseId, "userTask_checkIn")).containsEntry("room", "501");
        care.answer(HOTEL, caseId, "userTask_checkIn", new CheckInForm(OffsetDateTime.now(), null));

        BpmnAwareTests.assertThat(instance).isEnded();
        assertThat(care.as(HOTEL, () -> stays.of(caseId)))
                .singleElement()
                .extracting(Stay::kind, Stay::organisation, Stay::room)
                .containsExactly("hotel", "L13-01", "501");
    }

    @Test
    void aResidentStaysInTheCareFacility() {
        long caseId = care.open(60, 2);
        care.interview(caseId, 98, "cough", "", "false, false, true, true");
        care.start("arrangePlacement", caseId, Map.of());
        care.answer(NURSE, caseId, "userTask_reviewPlacement", new ReviewPlacementForm("careFacility", null));

        care.answer(NURSE, caseId, "userTask_agreeWithFacility", new AgreeWithFacilityForm("みどり苑", true));

        assertThat(care.as(NURSE, () -> stays.current(caseId).orElseThrow().placeName()))
                .isEqualTo("みどり苑");
        assertThat(care.file(caseId).place()).isEqualTo("careFacility");
    }

    @Test
    void aMoveClosesTheStayBeforeAndKeepsIt() {
        long caseId = care.open(30, 2);
        care.interview(caseId, 98, "cough", "", WELL_AT_HOME);
        care.start("arrangePlacement", caseId, Map.of());
        care.start("arrangePlacement", caseId, Map.of());
        care.answer(NURSE, caseId, "userTask_reviewPlacement", new ReviewPlacementForm("hospital", "悪化"));
        ask(caseId);
        care.answer(HOSPITAL, caseId, "userTask_acceptPatient", new AcceptPatientForm("accepted", "3東", TODAY, null));

        assertThat(care.as(NURSE, () -> stays.of(caseId)))
                .extracting(Stay::kind, Stay::outcome)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("hospital", null),
                        org.assertj.core.groups.Tuple.tuple("home", "worsened"));
    }

    @Test
    void afterTheDischargeTheHospitalSeesTheCaseNoMore() {
        long caseId = admitted();

        endStay(caseId, new RecordHospitalStayForm("discharged", TODAY, null, true, false, false));

        assertThat(care.sees(HOSPITAL, caseId)).isFalse();
        assertThat(care.as(NURSE, () -> stays.of(caseId)))
                .singleElement()
                .extracting(Stay::outcome, Stay::icu)
                .containsExactly("discharged", true);
        assertThat(care.file(caseId).severity())
                .as("Tokyo counts intensive care without ventilator as moderate II")
                .isEqualTo("moderate2");
        assertThat(care.file(caseId).place()).isEqualTo("home");
    }

    @Test
    void theVentilatorMakesACaseSevereAndADeathIsOnRecord() {
        long caseId = admitted();

        endStay(caseId, new RecordHospitalStayForm("died", null, TODAY, true, true, false));

        assertThat(care.file(caseId).severity()).isEqualTo("severe");
        assertThat(care.events(NURSE, caseId)).contains("deathRecorded");
        assertThat(care.as(NURSE, () -> jdbc.sql("select died_on from death where case_id = ?")
                        .param(caseId)
                        .query(LocalDate.class)
                        .single()))
                .isEqualTo(TODAY);
    }

    @Test
    void aStayCannotEndBeforeItBeganOrInTheFuture() {
        long caseId = admitted();

        assertThat(endStay(
                        caseId, new RecordHospitalStayForm("discharged", TODAY.minusDays(1), null, null, null, null)))
                .isInstanceOf(FormOutcome.Refused.class);
        assertThat(endStay(caseId, new RecordHospitalStayForm("died", null, TODAY.plusDays(1), null, null, null)))
                .isInstanceOf(FormOutcome.Refused.class);
        assertThat(endStay(caseId, new RecordHospitalStayForm("moved", null, null, null, null, null)))
                .isInstanceOf(FormOutcome.Refused.class);
        assertThat(care.sees(HOSPITAL, caseId)).isTrue();
    }

    @Test
    void whoDiesBeforeThePlannedDayOfAdmissionIsRecordedByTheHospital() {
        long caseId = admittedOn(TODAY.plusDays(2));

        assertThat(endStay(caseId, new RecordHospitalStayForm("died", null, TODAY.minusDays(30), null, null, null)))
                .isInstanceOf(FormOutcome.Refused.class);
        assertThat(endStay(caseId, new RecordHospitalStayForm("died", null, TODAY, null, null, null)))
                .isInstanceOf(FormOutcome.Done.class);

        assertThat(care.events(NURSE, caseId)).contains("deathRecorded");
        assertThat(care.as(NURSE, () -> stays.of(caseId))).singleElement().satisfies(stay -> assertThat(stay.since())
                .isEqualTo(stay.until()));
    }

    @Test
    void aStayThatBeganKeepsItsMomentWhateverItsEndIsSaidToBe() {
        long caseId = admitted();
        OffsetDateTime began =
                care.as(NURSE, () -> stays.current(caseId).orElseThrow().since());

        care.as(NURSE, () -> {
            stays.end(caseId, began.minusHours(3), "discharged", "home");
            return null;
        });

        assertThat(care.as(NURSE, () -> stays.of(caseId)))
                .singleElement()
                .extracting(Stay::since, Stay::until)
                .containsExactly(began, began);
    }

    @Test
    void theCoordinatorMayChangeNothingButThePlacement() {
        long caseId = inHospitalQueue();

        assertThatThrownBy(() -> care.as(DESK, () -> jdbc.sql("update case_file set severity = 'mild' where id = ?")
                        .param(caseId)
                        .update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> care.as(DESK, () -> jdbc.sql(
                                "insert into observation (case_id, reached, entered_by) values (?, true, 'x')")
                        .param(caseId)
                        .update()))
                .hasStackTraceContaining("permission denied");
        assertThat(care.sees(OTHER_NURSE, caseId)).isFalse();
    }

    private long inHospitalQueue() {
        long caseId = care.open(50, 2);
        care.interview(caseId, 92, "cough", "", WELL_AT_HOME);
        care.start("arrangePlacement", caseId, Map.of());
        care.answer(NURSE, caseId, "userTask_reviewPlacement", new ReviewPlacementForm("hospital", null));
        return caseId;
    }

    private void ask(long caseId) {
        care.answer(DESK, caseId, "userTask_findBed", new FindBedForm("H13-01", "酸素が必要"));
    }

    private FormOutcome endStay(long caseId, RecordHospitalStayForm answers) {
        return care.as(
                HOSPITAL,
                () -> recording.submit(
                        new FormTask(
                                "-",
                                "manageCase",
                                "userTask_recordHospitalStay",
                                caseId,
                                null,
                                Map.of("hospital", "H13-01")),
                        answers));
    }

    private long admitted() {
        return admittedOn(TODAY);
    }

    private long admittedOn(LocalDate day) {
        long caseId = inHospitalQueue();
        ask(caseId);
        care.answer(HOSPITAL, caseId, "userTask_acceptPatient", new AcceptPatientForm("accepted", "3東", day, null));
        return caseId;
    }

    private List<?> seenBy(Actor actor, long caseId, CaseSection section) {
        CaseFile file = care.file(caseId);
        return (List<?>) care.as(actor, () -> section.of(file));
    }
}

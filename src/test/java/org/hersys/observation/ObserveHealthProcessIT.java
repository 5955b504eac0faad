package org.hersys.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hersys.support.CareCase.AGENCY;
import static org.hersys.support.CareCase.DESK;
import static org.hersys.support.CareCase.HOSPITAL;
import static org.hersys.support.CareCase.NURSE;

import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.hersys.access.Actor;
import org.hersys.casefile.CaseFile;
import org.hersys.support.CareCase;
import org.hersys.support.ProductTest;
import org.hersys.tasklist.FormOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@Import(CareCase.class)
class ObserveHealthProcessIT {

    private static final String RECORD = "userTask_recordObservation";
    private static final String HANDLE = "userTask_handleAlert";

    @Autowired
    CareCase care;

    @Autowired
    Observers observers;

    @Autowired
    Observations observations;

    @Autowired
    ObservationsSection section;

    @Autowired
    ReportingHealth reporting;

    @Autowired
    Validator validator;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theAgencySeesTheCaseExactlyWhileItObserves() {
        long caseId = atHome(2);
        assertThat(care.sees(AGENCY, caseId)).isFalse();

        observe(caseId);
        assertThat(care.groupOf(caseId, RECORD)).isEqualTo("S13-01.agency");
        assertThat(care.sees(AGENCY, caseId)).isTrue();
        assertThatThrownBy(() -> care.as(AGENCY, () -> jdbc.sql("select * from interview where case_id = ?")
                        .param(caseId)
                        .query()
                        .listOfRows()))
                .hasStackTraceContaining("permission denied");

        care.enter(caseId, "awaitingPlacement");
        assertThat(care.sees(AGENCY, caseId)).isFalse();
        assertThat(care.as(AGENCY, () -> observations.of(caseId))).isEmpty();
        assertThat(care.events(NURSE, caseId)).contains("observerAssigned", "observerEnded");
    }

    @Test
    void releaseDeathAndWithdrawalEndTheSightOfTheObserver() {
        for (String phase : List.of("released", "died", "withdrawn")) {
            long caseId = atHome(2);
            observe(caseId);
            care.enter(caseId, phase);

            assertThat(care.sees(AGENCY, caseId)).as(phase).isFalse();
            assertThat(care.as(Actor.system(), () -> observers.current(caseId)))
                    .as(phase)
                    .isEmpty();
        }
    }

    @Test
    void aGoodReportIsFollowedByTheNextObservation() {
        long caseId = atHome(2);
        ProcessInstance instance = observe(caseId);
        assertThat(care.read(AGENCY, caseId, RECORD)).containsEntry("dayText", "2");

        care.answer(AGENCY, caseId, RECORD, values("36.4", 98, "yes", "no"));

        assertThat(care.trace(instance)).contains("businessRuleTask_checkRelease");
        assertThat(care.task(caseId, RECORD)).isNotNull();
        assertThat(care.as(AGENCY, () -> observations.latest(caseId).orElseThrow()))
                .extracting(Observation::alertLevel, Observation::enteredBy, Observation::organisation)
                .containsExactly("none", "agency.toto", "S13-01");
        assertThat(seenBy(AGENCY, caseId).get("nextDue")).isNotNull();
        assertThat(seenBy(HOSPITAL, caseId)).isNull();
        assertThat(seenBy(DESK, caseId)).isNull();
    }

    @Test
    void anAlertIsTheObserversTaskAndAnEmergencyOneOfTheHealthCentreToo() {
        long urgent = atHome(2);
        observe(urgent);
        care.answer(AGENCY, urgent, RECORD, values("36.8", 95, "no", "no"));
        assertThat(care.groupOf(urgent, HANDLE)).isEqualTo("S13-01.agency");
        assertThat(care.task(urgent, "userTask_answerMessage")).isNull();
        assertThat(care.read(AGENCY, urgent, HANDLE).get("alertReasonText").toString())
                .isNotBlank()
                .doesNotContain("rule_");

        care.answer(AGENCY, urgent, HANDLE, new HandleAlertForm("continue", "電話で確認、会話は普通"));
        assertThat(care.task(urgent, RECORD)).isNotNull();

        long emergency = atHome(2);
        observe(emergency);
        care.answer(AGENCY, emergency, RECORD, signs("purpleLips"));
        assertThat(care.groupOf(emergency, HANDLE)).isEqualTo("S13-01.agency");
        assertThat(care.groupOf(emergency, "userTask_answerMessage")).isEqualTo("13103.nurse");
        assertThat(care.read(NURSE, emergency, "userTask_answerMessage").get("heardText"))
                .asString()
                .contains("緊急");
        assertThat(care.events(AGENCY, emergency)).contains("alertRaised", "observationRecorded");
    }

    @Test
    void whatWasFoundAboutAnAlertIsKept() {
        long caseId = atHome(2);
        ProcessInstance instance = observe(caseId);
        care.answer(AGENCY, caseId, RECORD, values("36.8", 92, "no", "no"));

        care.answer(NURSE, caseId, HANDLE, new HandleAlertForm("worsened", "酸素飽和度が低い。入院へ"));

        assertThat(care.trace(instance)).contains("endEvent_conditionWorsened");
        assertThat(care.as(NURSE, () -> jdbc.sql("select level || ':' || note from alert_assessment where case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single()))
                .isEqualTo("emergency:酸素飽和度が低い。入院へ");
        assertThat(care.events(NURSE, caseId)).contains("conditionWorsened", "alertAssessed");
    }

    @Test
    void aReportThroughAnotherChannelIsAssessedAtOnce() {
        long caseId = atHome(2);
        ProcessInstance instance = observe(caseId);

        care.as(Actor.patient(Set.of(caseId), Locale.JAPANESE), () -> reporting.report(caseId, own("a-1", "38.2", 97)));

        assertThat(care.trace(instance)).contains("boundaryEvent_observationReported");
        assertThat(care.as(
                        AGENCY, () -> observations.latest(caseId).orElseThrow().alertLevel()))
                .isEqualTo("watch");
    }

    @Test
    void silenceCountsInARowAndIsNeverFine() {
        long caseId = atHome(2);
        observe(caseId);
        care.answer(AGENCY, caseId, RECORD, silence());
        assertThat(level(caseId)).isEqualTo("watch");
        care.answer(AGENCY, caseId, RECORD, silence());
        assertThat(level(caseId)).isEqualTo("urgent");
        care.answer(AGENCY, caseId, HANDLE, new HandleAlertForm("continue", "再度電話"));
        care.answer(AGENCY, caseId, RECORD, silence());
        assertThat(level(caseId)).isEqualTo("emergency");
    }

    @Test
    void whoIsFreeToBeReleasedIsNotObservedFurther() {
        long caseId = atHome(14);
        ProcessInstance instance = observe(caseId);
        care.answer(AGENCY, caseId, RECORD, values("36.4", 98, "yes", "no"));
        assertThat(care.task(caseId, RECORD)).as("eased for the first time").isNotNull();

        care.as(Actor.system(), () -> jdbc.sql(
                        "update observation set observed_at = now() - interval '73 hours' where case_id = ?")
                .param(caseId)
                .update());
        care.answer(AGENCY, caseId, RECORD, values("36.4", 98, "yes", "no"));

        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("endEvent_releaseDue");
    }

    @Test
    void impossibleValuesAndEmptyReportsAreRefused() {
        assertThat(validator.validate(values("46", 98, "yes", "no"))).hasSize(1);
        assertThat(validator.validate(values("29.9", 49, "yes", "no"))).hasSize(2);
        assertThat(validator.validate(values("30", 100, "unknown", "no"))).isEmpty();
        assertThat(validator.validate(signs("somethingElse"))).hasSize(1);
        long caseId = atHome(2);
        observe(caseId);

        assertThat(care.answer(
                        AGENCY,
                        caseId,
                        RECORD,
                        new RecordObservationForm(
                                "yes", null, null, null, List.of(), List.of(), null, "unknown", null, null)))
                .isInstanceOf(FormOutcome.Refused.class);
    }

    @Test
    void aNegativeTestThatTheObserverHearsOfIsKeptForTheRelease() {
        long caseId = atHome(2);
        observe(caseId);
        care.answer(
                AGENCY,
                caseId,
                RECORD,
                new RecordObservationForm(
                        "yes", new BigDecimal("36.5"), 98, 70, List.of(), List.of(), "yes", "no", null, "laboratory"));
        assertThat(care.as(NURSE, () -> jdbc.sql("select kind from negative_test where case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .list()))
                .containsExactly("laboratory");
        assertThat(care.events(NURSE, caseId)).contains("negativeTestNoted");
    }

    @Test
    void theGraphsHaveATrendFromTwoValuesOn() {
        long caseId = atHome(2);
        observe(caseId);
        care.answer(AGENCY, caseId, RECORD, values("37.0", 97, "no", "no"));
        care.answer(AGENCY, caseId, RECORD, values("36.8", 98, "yes", "no"));

        assertThat(seenBy(NURSE, caseId))
                .satisfies(shown -> assertThat((List<?>) shown.get("rows")).hasSize(2))
                .satisfies(shown -> assertThat((Map<?, ?>) shown.get("spo2")).isNotNull());
    }

    private long atHome(int daysSinceOnset) {
        long caseId = care.open(30, daysSinceOnset);
        care.interview(caseId, 98, "cough", "", "false, false, true, false");
        care.start("arrangePlacement", caseId, Map.of());
        assertThat(care.file(caseId).place()).isEqualTo("home");
        return caseId;
    }

    private ProcessInstance observe(long caseId) {
        return care.start("observeHealth", caseId, Map.of());
    }

    private String level(long caseId) {
        return care.as(AGENCY, () -> observations.latest(caseId).orElseThrow().alertLevel());
    }

    private static RecordObservationForm values(String temperature, int spo2, String improving, String antipyretic) {
        return new RecordObservationForm(
                "yes", new BigDecimal(temperature), spo2, 70, List.of(), List.of(), improving, antipyretic, null, null);
    }

    private static HealthReport own(String id, String temperature, int spo2) {
        return HealthReport.own(id, "web", new BigDecimal(temperature), spo2, List.of(), List.of(), null, null, null);
    }

    private static RecordObservationForm signs(String sign) {
        return new RecordObservationForm("yes", null, null, null, null, List.of(sign), null, null, null, null);
    }

    private static RecordObservationForm silence() {
        return new RecordObservationForm("no", null, null, null, null, null, null, null, null, null);
    }

    private Map<String, Object> seenBy(Actor actor, long caseId) {
        CaseFile file = care.file(caseId);
        return care.as(actor, () -> section.of(file));
    }
}

package org.hersys.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.CareCase.AGENCY;
import static org.hersys.support.CareCase.HOSPITAL;
import static org.hersys.support.CareCase.NURSE;
import static org.hersys.support.CareCase.OTHER_NURSE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.hersys.access.Actor;
import org.hersys.casefile.CaseFile;
import org.hersys.policy.RuleDate;
import org.hersys.support.CareCase;
import org.hersys.support.ProductTest;
import org.hersys.tasklist.FormOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

@ProductTest
@Import(CareCase.class)
class ReleaseCaseProcessIT {

    private static final String APPROVE = "userTask_approveRelease";
    private static final LocalDate RULES_OF_THE_TESTS = LocalDate.of(2022, 8, 19);

    @Autowired
    CareCase care;

    @Autowired
    DeterminingRelease determining;

    @Autowired
    ReleasesSection section;

    @Autowired
    RuleDate ruleDate;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void holdTheRulesWhereTheyWere() {
        holdRulesAt(RULES_OF_THE_TESTS);
    }

    @Test
    void aNurseApprovesWhatTheTableLeavesToAPerson() {
        long caseId = eased(12);
        ProcessInstance instance = care.start("releaseCase", caseId, Map.of());
        assertThat(care.groupOf(caseId, APPROVE)).isEqualTo("13103.nurse");
        assertThat(care.read(NURSE, caseId, APPROVE))
                .satisfies(shown -> assertThat(shown.get("ruleText").toString()).contains("10", "72"))
                .satisfies(shown -> assertThat((List<?>) shown.get("facts")).hasSize(7));

        care.answer(NURSE, caseId, APPROVE, new ApproveReleaseForm("released", null, null));

        BpmnAwareTests.assertThat(instance)
                .isEnded()
                .hasPassed("serviceTask_releasePatient", "endEvent_patientReleased");
        assertThat(care.events(NURSE, caseId)).contains("releaseOffered").containsOnlyOnce("released");
        assertThat(seenBy(NURSE, caseId)).singleElement().satisfies(release -> assertThat(release.get("decidedBy"))
                .isEqualTo("港 はるか"));
        assertThat(seenBy(HOSPITAL, caseId)).isNull();
        assertThat(seenBy(AGENCY, caseId)).isNull();
    }

    @Test
    void thePlainRuleOfSeptember2022ReleasesByItself() {
        holdRulesAt(LocalDate.of(2022, 9, 7));
        long caseId = eased(9);

        ProcessInstance instance = care.start("releaseCase", caseId, Map.of());

        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("serviceTask_releasePatient");
        assertThat(care.trace(instance)).doesNotContain(APPROVE);
        assertThat(seenBy(NURSE, caseId)).singleElement().satisfies(release -> assertThat(release)
                .containsEntry("automatic", true)
                .containsEntry("outcome", "released")
                .containsEntry("decidedBy", null));
    }

    @Test
    void anUnknownOnsetIsNeverReleasedByItself() {
        holdRulesAt(LocalDate.of(2022, 9, 7));
        long caseId = care.open(30, null);
        care.interview(caseId, 98, "cough", "", "false, false, true, false");
        care.as(Actor.system(), () -> jdbc.sql("update case_file set diagnosed_on = current_date - 20 where id = ?")
                .param(caseId)
                .update());
        easedSince(caseId, 100);

        care.start("releaseCase", caseId, Map.of());

        assertThat(care.task(caseId, APPROVE)).isNotNull();
    }

    @Test
    void anExtensionNeedsADayAndAReasonAndIsRespected() {
        long caseId = eased(12);
        ProcessInstance instance = care.start("releaseCase", caseId, Map.of());
        assertThat(care.as(Actor.system(), () -> determining.isDue(caseId))).isTrue();

        assertThat(care.answer(NURSE, caseId, APPROVE, new ApproveReleaseForm("extended", LocalDate.now(), " ")))
                .isInstanceOfSatisfying(FormOutcome.Refused.class, refused -> assertThat(refused.problems())
                        .hasSize(2));
        LocalDate mistyped = LocalDate.now().plusYears(100);
        assertThat(care.answer(NURSE, caseId, APPROVE, new ApproveReleaseForm("extended", mistyped, "咳が続く")))
                .isInstanceOf(FormOutcome.Refused.class);
        care.answer(
                NURSE,
                caseId,
                APPROVE,
                new ApproveReleaseForm("extended", LocalDate.now().plusDays(2), "咳が続く"));

        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("endEvent_isolationExtended");
        assertThat(care.as(Actor.system(), () -> determining.isDue(caseId))).isFalse();
        care.as(Actor.system(), () -> jdbc.sql("update release set extended_until = current_date - 1 where case_id = ?")
                .param(caseId)
                .update());
        assertThat(care.as(Actor.system(), () -> determining.isDue(caseId))).isTrue();
        assertThat(care.as(Actor.system(), () -> determining.determine(caseId)))
                .as("what staff extended, staff release")
                .isEqualTo("review");
    }

    @Test
    void theHoursAfterEasingAreWaitedFor() {
        long caseId = care.open(30, 12);
        care.interview(caseId, 98, "cough", "", "false, false, true, false");
        easedSince(caseId, 71);
        assertThat(care.as(Actor.system(), () -> determining.isDue(caseId))).isFalse();

        care.as(Actor.system(), () -> jdbc.sql(
                        "update observation set observed_at = now() - interval '72 hours 1 second' where case_id = ?")
                .param(caseId)
                .update());
        assertThat(care.as(Actor.system(), () -> determining.isDue(caseId))).isTrue();
    }

    @Test
    void anotherOfficeSeesNothingOfIt() {
        long caseId = eased(12);
        care.start("releaseCase", caseId, Map.of());

        assertThat(seenBy(OTHER_NURSE, caseId)).isEmpty();
    }

    private long eased(int daysSinceOnset) {
        long caseId = care.open(30, daysSinceOnset);
        care.interview(caseId, 98, "cough", "", "false, false, true, false");
        easedSince(caseId, 100);
        return caseId;
    }

    private void easedSince(long caseId, int hours) {
        care.as(Actor.system(), () -> jdbc.sql("""
                        insert into observation (case_id, observed_at, reached, temperature, spo2, improving, antipyretic, entered_by)
                        values (?, now() - make_interval(hours => ?), true, 36.4, 98, true, false, 'nurse.minato')""").params(caseId, hours).update());
    }

    private void holdRulesAt(LocalDate day) {
        ReflectionTestUtils.setField(ruleDate, "heldAt", day);
    }

    private List<Map<String, Object>> seenBy(Actor actor, long caseId) {
        CaseFile file = care.file(caseId);
        return care.as(actor, () -> section.of(file));
    }
}

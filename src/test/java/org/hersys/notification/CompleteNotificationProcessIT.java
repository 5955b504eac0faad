package org.hersys.notification;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.hersys.support.Notified.patient;
import static org.hersys.support.Notified.today;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.hersys.access.Actor;
import org.hersys.casefile.Cases;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.tasklist.FormOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The rest of a notification: the clinic's own task beside the case. */
@ProductTest
class CompleteNotificationProcessIT {

    private static final String FORM = "complete-notification";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    StartingCase starting;

    @Autowired
    RecordingDeath dying;

    @Autowired
    Notifications notifications;

    @Autowired
    ContentInWords inWords;

    @Autowired
    Cases cases;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void followTheEngine(@Autowired ProcessEngine engine) {
        BpmnAwareTests.init(engine);
    }

    @Test
    void theClinicThatNotifiedIsAskedForTheRestAndTheCaseDoesNotWait() {
        long caseId = reported(Staff.CLINIC);
        ProcessInstance completion = course(caseId, "completeNotification");
        assertThat(completion).isWaitingAtExactly("userTask_completeNotification");
        assertThat(completion).task().hasCandidateGroup("C13103-01.clinic");
        Assertions.assertThat(BpmnAwareTests.task(completion).getDueDate()).isNotNull();
        ProcessInstance course = course(caseId, "manageCase");
        staff.fill(
                Staff.NURSE,
                "confirm-notification",
                caseId,
                new ConfirmNotificationForm("confirmed", null, List.of(), null, null, null));
        assertThat(course).isWaitingAtExactly("callActivity_investigateCase");
        assertThat(completion).isWaitingAtExactly("userTask_completeNotification");
    }

    @Test
    void aClinicThatHasSaidItAllIsNotAskedForTheRest() {
        NotificationRest all = Copy.of(NotificationRest.NONE, Map.of("occupation", "教員", "complete", true));
        long caseId = reported(Staff.CLINIC, patient().rest(all).content());
        Assertions.assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(Long.toString(caseId))
                        .list())
                .extracting(ProcessInstance::getProcessDefinitionKey)
                .containsExactly("manageCase");
    }

    @Test
    void whatTheClinicAddsIsANewVersionAndStandsWithTheCase() {
        long caseId = reported(Staff.CLINIC);
        ProcessInstance completion = course(caseId, "completeNotification");
        Map<String, Object> answers = known(caseId);
        answers.put("phone", "090-1111-2222");
        answers.put("occupation", "教員");
        answers.put(
                "vaccinations",
                List.of(Map.of("vaccinatedOn", today().minusDays(200).toString(), "product", "pfizer")));
        answers.put(
                "furtherTests",
                List.of(Map.of(
                        "method",
                        "antigenQualitative",
                        "specimen",
                        "saliva",
                        "sampledOn",
                        today().toString(),
                        "result",
                        "positive")));
        answers.put("variantResult", "detected");
        Assertions.assertThat(staff.fill(Staff.CLINIC, FORM, caseId, answers)).isInstanceOf(FormOutcome.Done.class);
        assertThat(completion).isEnded().hasPassed("endEvent_notificationCompleted");
        List<Notification> revisions = staff.as(Staff.NURSE, () -> notifications.of(caseId));
        Assertions.assertThat(revisions).extracting(Notification::frozen).containsExactly(false, true);
        Assertions.assertThat(revisions.get(0).content().rest().occupation()).isEqualTo("教員");
        Assertions.assertThat(revisions.get(0).content().rest().vaccinations()).hasSize(1);
        Assertions.assertThat(revisions.get(1).content().rest()).isEqualTo(NotificationRest.NONE);
        Assertions.assertThat(staff.as(
                        Staff.NURSE, () -> cases.person(cases.get(caseId)).phone()))
                .isEqualTo("090-1111-2222");
        Assertions.assertThat(staff.as(
                        Staff.NURSE, () -> inWords.completed(revisions.get(0).content())))
                .as("what the page of the case shows of it")
                .extracting(AnswerTexts.Answered::key)
                .containsExactly("occupation", "variantResult", "vaccinations");
        Map<String, Object> confirmation = staff.open(Staff.NURSE, "confirm-notification", caseId);
        Assertions.assertThat(confirmation.get("differences").toString())
                .contains("Occupation", "教員", "Pfizer", "Detected");
    }

    @Test
    void whatTheClinicAddsStandsWhereOneLooksForItAndInFrontOfWhoCalls() {
        long caseId = reported(Staff.CLINIC);
        Map<String, Object> answers = known(caseId);
        answers.put("occupation", "教員_主任");
        answers.put("workplace", "架空みなと小学校");
        answers.put(
                "vaccinations",
                List.of(Map.of("vaccinatedOn", today().minusDays(200).toString(), "product", "pfizer")));
        answers.put("variantResult", "detected");
        answers.put("lineage", "BA.5.2");
        staff.fill(Staff.CLINIC, FORM, caseId, answers);
        String page = "/cases/" + staff.as(Staff.NURSE, () -> cases.get(caseId)).number();
        Pages nurse = Pages.signedIn(port, "nurse.minato", "hersys-demo", "ja");
        Assertions.assertThat(nurse.open(page + "/basics").body())
                .contains("教員_主任", "架空みなと小学校", "ファイザー")
                .doesNotContain("BA.5.2");
        Assertions.assertThat(nurse.open(page + "/tests").body())
                .contains("検出", "BA.5.2")
                .doesNotContain("教員_主任");
        Assertions.assertThat(Pages.signedIn(port, "supervisor.minato", "hersys-demo", "ja")
                        .open("/audit?kind=notification")
                        .body())
                .contains("職業: – → 教員_主任", "変異株検査: – → 検出")
                .doesNotContain("NotificationRest");
        staff.fill(
                Staff.NURSE,
                "confirm-notification",
                caseId,
                new ConfirmNotificationForm("confirmed", null, List.of(), null, null, null));
        Assertions.assertThat(staff.open(Staff.NURSE, "interview-patient", caseId)
                        .get("answers")
                        .toString())
                .contains("教員\\_主任", "架空みなと小学校", "Pfizer")
                .doesNotContain("BA\\.5\\.2");
    }

    @Test
    void withNothingToAddThereIsNoNewVersion() {
        long caseId = reported(Staff.CLINIC);
        staff.fill(Staff.CLINIC, FORM, caseId, known(caseId));
        Assertions.assertThat(staff.as(Staff.NURSE, () -> notifications.of(caseId)))
                .hasSize(1);
    }

    @Test
    void whatIsWrongIsNamedAtItsFieldAndNothingChanges() {
        long caseId = reported(Staff.CLINIC);
        Map<String, Object> answers = known(caseId);
        answers.put("postalCode", "12");
        answers.put("occupation", "x".repeat(101));
        answers.put(
                "vaccinations",
                List.of(Map.of("vaccinatedOn", today().plusDays(1).toString(), "product", "pfizer")));
        FormOutcome refused = staff.fill(Staff.CLINIC, FORM, caseId, answers);
        Assertions.assertThat(((FormOutcome.Refused) refused).problems())
                .extracting(FormOutcome.FieldProblem::field)
                .containsExactlyInAnyOrder("postalCode", "occupation", "vaccinations[0].vaccinatedOn");
        Assertions.assertThat(staff.as(Staff.NURSE, () -> notifications.of(caseId)))
                .hasSize(1);
    }

    @Test
    void whatAHealthCentreTypedItselfHasNoSuchTask() {
        Assertions.assertThat(course(reported(Staff.NURSE), "completeNotification"))
                .isNull();
    }

    @Test
    void theTaskEndsWithTheCase() {
        long caseId = reported(Staff.CLINIC);
        ProcessInstance completion = course(caseId, "completeNotification");
        staff.as(Staff.NURSE, () -> dying.record(caseId, today()));
        assertThat(completion).isEnded().hasPassed("endEvent_completionNeedless");
    }

    @Test
    void aRemarkStaysAtItsFieldWhenTheClinicHasCompletedTheFormMeanwhile() {
        long caseId = reported(Staff.CLINIC);
        staff.fill(
                Staff.NURSE,
                "confirm-notification",
                caseId,
                new ConfirmNotificationForm("returned", "氏名を確認", List.of("name"), null, null, null));
        Map<String, Object> answers = known(caseId);
        answers.put("occupation", "教員");
        staff.fill(Staff.CLINIC, FORM, caseId, answers);
        Assertions.assertThat(staff.open(Staff.CLINIC, "correct-notification", caseId)
                        .get("nameRemark")
                        .toString())
                .contains("氏名を確認");
        staff.fill(
                Staff.CLINIC,
                "correct-notification",
                caseId,
                patient().named("直し 太郎").content());
        Assertions.assertThat(staff.as(Staff.NURSE, () -> notifications.current(caseId))
                        .content()
                        .rest()
                        .occupation())
                .isEqualTo("教員");
    }

    /** The form as it opens, without what is only to be read. */
    private Map<String, Object> known(long caseId) {
        Map<String, Object> answers = new HashMap<>(staff.open(Staff.CLINIC, FORM, caseId));
        answers.keySet()
                .removeAll(List.of(
                        "name",
                        "sexText",
                        "ageText",
                        "caseNumber",
                        "birthDateText",
                        "diagnosedOnText",
                        "diagnosisTypeText",
                        "diagnosisType",
                        "testText"));
        return answers;
    }

    private ProcessInstance course(long caseId, String process) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(Long.toString(caseId), process)
                .singleResult();
    }

    private long reported(Actor actor) {
        return reported(actor, patient().content());
    }

    private long reported(Actor actor, NotificationContent content) {
        ReportOutcome outcome = staff.as(actor, () -> starting.start(Report.of(content, "api")));
        return ((ReportOutcome.Reported) outcome).caseId();
    }
}

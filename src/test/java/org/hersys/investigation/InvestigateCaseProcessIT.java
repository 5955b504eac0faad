package org.hersys.investigation;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.hersys.support.Notified.patient;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.hersys.access.Actor;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.messaging.Channel;
import org.hersys.messaging.MessageFailed;
import org.hersys.messaging.Recipient;
import org.hersys.messaging.Urgency;
import org.hersys.notification.Report;
import org.hersys.notification.ReportOutcome;
import org.hersys.notification.ReportingCase;
import org.hersys.notification.StartingCase;
import org.hersys.support.Notified;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class InvestigateCaseProcessIT {

    @Autowired
    Staff staff;

    @Autowired
    ReportingCase reporting;

    @Autowired
    StartingCase starting;

    @Autowired
    Cases cases;

    @Autowired
    CaseTimeline timeline;

    @Autowired
    Interviews interviews;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    AnsweringQuestionnaire answering;

    @Autowired
    WantedInvitation wanted;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void followTheEngine(@Autowired ProcessEngine engine) {
        BpmnAwareTests.init(engine);
    }

    @Test
    void aPatientReachedByPhoneIsInvestigatedAndTheContactsAreFollowedUp() {
        ProcessInstance investigation = begun();
        assertThat(investigation).isWaitingAtExactly("userTask_interviewPatient");
        assertThat(investigation).task().hasCandidateGroup("13103.nurse");
        call(investigation, Answers.reached());
        assertThat(investigation)
                .isEnded()
                .hasPassedInOrder("serviceTask_startContactFollowUps", "endEvent_caseInvestigated");
        List<ProcessInstance> followUps = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(investigation.getBusinessKey(), "followUpContact")
                .list();
        org.assertj.core.api.Assertions.assertThat(followUps).hasSize(1);
    }

    @Test
    void aPatientWithAMobilePhoneIsAskedThereFirstAndNobodyCalls() {
        ProcessInstance investigation = begun(patient().phone("090-0000-4321").symptoms("cough"));
        assertThat(investigation).isWaitingAtExactly("receiveTask_awaitAnswers");
        enterInvestigation(caseId(investigation));
        String invitation = WantedInvitation.key(caseId(investigation));
        org.assertj.core.api.Assertions.assertThat(staff.asSystem(() -> wanted.isNeedless(invitation)))
                .isFalse();

        answerOnThePhone(investigation);

        org.assertj.core.api.Assertions.assertThat(staff.asSystem(() -> wanted.isNeedless(invitation)))
                .as("an invitation that waits for the morning")
                .isTrue();
        assertThat(investigation).isEnded().hasNotPassed("userTask_interviewPatient");
        org.assertj.core.api.Assertions.assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(investigation.getBusinessKey(), "followUpContact")
                        .count())
                .isEqualTo(1);
        org.assertj.core.api.Assertions.assertThat(staff.as(Staff.NURSE, () -> interviews.of(caseId(investigation))))
                .singleElement()
                .satisfies(answered -> {
                    org.assertj.core.api.Assertions.assertThat(answered.heldBy())
                            .isEqualTo("patient");
                    org.assertj.core.api.Assertions.assertThat(
                                    answered.answers().symptoms())
                            .containsExactly("cough");
                    org.assertj.core.api.Assertions.assertThat(
                                    answered.answers().livesAlone())
                            .isTrue();
                });
    }

    @Test
    void whoHasNotAnsweredInTimeIsCalledAndTheNurseSeesWhatWasAnswered() {
        ProcessInstance investigation = begun(patient().phone("090-0000-4321").symptoms("cough"));
        save(investigation, Map.of("livesAlone", "yes", "symptoms", List.of("headache"), "workSchool", "架空商事"));
        Job deadline = management
                .createJobQuery()
                .processInstanceId(investigation.getId())
                .timers()
                .singleResult();
        staff.asSystem(() -> {
            management.executeJob(deadline.getId());
            return null;
        });

        assertThat(investigation).isWaitingAtExactly("userTask_interviewPatient");
        org.assertj.core.api.Assertions.assertThat(staff.open(Staff.NURSE, "interview-patient", caseId(investigation)))
                .containsEntry("livesAlone", "yes")
                .containsEntry("symptoms", List.of("headache"))
                .doesNotContainKey("workSchool");
    }

    @Test
    void aPatientWhomTheQuestionnaireDoesNotReachIsInterviewedAtOnceAndPhonedByNoSecondTask() {
        ProcessInstance investigation = begun(patient().phone("090-0000-4321").symptoms("cough"));
        enterInvestigation(caseId(investigation));

        fail(investigation);

        assertThat(investigation)
                .isWaitingAtExactly("userTask_interviewPatient")
                .hasPassed("boundaryEvent_questionnaireFailed");
        org.assertj.core.api.Assertions.assertThat(searches(investigation)).isZero();
        fail(investigation);
        org.assertj.core.api.Assertions.assertThat(searches(investigation))
                .as("the nurse calls already")
                .isZero();
    }

    @Test
    void anAnswerEndsTheSearchForWhomTheQuestionnaireDidNotReach() {
        ProcessInstance investigation = begun(patient().phone("090-0000-4321").symptoms("cough"));
        fail(investigation, "twilio30003");
        org.assertj.core.api.Assertions.assertThat(searches(investigation)).isEqualTo(1);

        answerOnThePhone(investigation);

        org.assertj.core.api.Assertions.assertThat(searches(investigation)).isZero();
    }

    @Test
    void anOldPersonIsCalledAtOnceAndNotAgainWhenTheyAnswerFirst() {
        ProcessInstance investigation =
                begun(patient().phone("090-0000-4321").born(Notified.today().minusYears(80)));
        assertThat(investigation).isWaitingAtExactly("userTask_interviewPatient");

        answerOnThePhone(investigation);

        assertThat(investigation).isEnded().hasPassed("boundaryEvent_answeredBeforeCall");
    }

    @Test
    void whoAnswersBeforeTheVisitIsNotVisited() {
        ProcessInstance investigation = begun();
        call(investigation, Answers.missed("応答なし"));
        answerOnThePhone(investigation);

        assertThat(investigation).isEnded().hasPassed("boundaryEvent_answeredBeforeVisit");
    }

    @Test
    void anUnreachablePatientIsVisited() {
        ProcessInstance investigation = begun();
        call(investigation, Answers.missed("応答なし"));
        assertThat(investigation).isWaitingAtExactly("userTask_visitPatient");
        visit(investigation, Answers.reached());
        assertThat(investigation).isEnded().hasPassed("endEvent_caseInvestigated");
    }

    @Test
    void aPatientNotFoundAtHomeIsCalledAgain() {
        ProcessInstance investigation = begun();
        call(investigation, Answers.missed("応答なし"));
        visit(investigation, Answers.missed("不在"));
        assertThat(investigation).isWaitingAtExactly("userTask_interviewPatient");
    }

    @Test
    void anOverdueFirstContactGoesToTheTopOfTheList() {
        ProcessInstance investigation = begun();
        Job timer = management
                .createJobQuery()
                .processInstanceId(investigation.getId())
                .timers()
                .singleResult();
        staff.asSystem(() -> {
            management.executeJob(timer.getId());
            return null;
        });
        assertThat(investigation)
                .isWaitingAtExactly("userTask_interviewPatient")
                .hasPassed("boundaryEvent_firstContactOverdue", "serviceTask_raiseUrgency", "endEvent_urgencyRaised");
        org.assertj.core.api.Assertions.assertThat(
                        BpmnAwareTests.task(investigation).getPriority())
                .isEqualTo(RaisingUrgency.OVERDUE);
        org.assertj.core.api.Assertions.assertThat(staff.as(
                        Staff.NURSE, () -> cases.get(caseId(investigation)).priority()))
                .isEqualTo(RaisingUrgency.OVERDUE);
        call(investigation, Answers.missed("応答なし"));
        org.assertj.core.api.Assertions.assertThat(
                        BpmnAwareTests.task(investigation).getPriority())
                .as("the visit is as urgent")
                .isEqualTo(RaisingUrgency.OVERDUE);
    }

    @Test
    void anInvestigatedCaseGoesOnToItsPlacement() {
        ReportOutcome outcome =
                staff.as(Staff.CLINIC, () -> starting.start(Report.of(patient().content(), "api")));
        long caseId = ((ReportOutcome.Reported) outcome).caseId();
        ProcessInstance course = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(Long.toString(caseId), "manageCase")
                .singleResult();
        staff.fill(Staff.NURSE, "confirm-notification", caseId, Map.of("confirmation", "confirmed"));
        staff.fill(
                Staff.NURSE,
                "interview-patient",
                caseId,
                Answers.reached().onset(Notified.today()).form());
        assertThat(course).hasPassed("callActivity_investigateCase").isNotEnded();
        org.assertj.core.api.Assertions.assertThat(
                        staff.as(Staff.NURSE, () -> cases.get(caseId)).phase())
                .isIn("awaitingPlacement", "inCare");
    }

    private void call(ProcessInstance investigation, Answers answers) {
        staff.fill(Staff.NURSE, "interview-patient", caseId(investigation), answers.form());
    }

    private void visit(ProcessInstance investigation, Answers answers) {
        staff.fill(Staff.NURSE, "visit-patient", caseId(investigation), answers.visit());
    }

    private static long caseId(ProcessInstance investigation) {
        return Long.parseLong(investigation.getBusinessKey());
    }

    private void save(ProcessInstance investigation, Map<String, Object> answers) {
        long caseId = caseId(investigation);
        staff.run(Actor.patient(Set.of(caseId), Locale.JAPANESE), () -> questionnaires.save(caseId, answers));
    }

    /** The patient answers all in one go; the process that leads the case has brought it to the investigation. */
    private void answerOnThePhone(ProcessInstance investigation) {
        long caseId = caseId(investigation);
        enterInvestigation(caseId);
        Map<String, Object> contact =
                Map.of("name", "接触 次郎", "lastExposureOn", Notified.today().toString());
        save(investigation, Map.of("livesAlone", "yes", "symptoms", List.of("cough"), "consent", true));
        save(investigation, Map.of("contacts", List.of(contact), "needs", List.of("food"), "workSchool", "架空商事"));
        org.assertj.core.api.Assertions.assertThat(
                        staff.as(Actor.patient(Set.of(caseId), Locale.JAPANESE), () -> answering.send(caseId)))
                .isEmpty();
    }

    private void enterInvestigation(long caseId) {
        staff.asSystem(() -> {
            timeline.entered(caseId, "investigating");
            return null;
        });
    }

    private void fail(ProcessInstance investigation) {
        fail(investigation, "wrong");
    }

    /** The carrier says that the invitation has not arrived. */
    private void fail(ProcessInstance investigation, String reason) {
        staff.asSystem(() -> {
            long message = jdbc.sql(
                            "update message set state = 'undelivered', reason = ?, announced = true where once_key = ? returning id")
                    .params(reason, "questionnaire:" + caseId(investigation))
                    .query(Long.class)
                    .single();
            events.publishEvent(new MessageFailed(
                    message,
                    Recipient.Kind.PERSON,
                    "0",
                    Channel.SMS,
                    ContactingFirst.INVITATION,
                    Urgency.CARE,
                    caseId(investigation),
                    "undelivered",
                    reason));
            return null;
        });
    }

    private long searches(ProcessInstance investigation) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(investigation.getBusinessKey(), "reachPerson")
                .count();
    }

    private ProcessInstance begun() {
        return begun(patient());
    }

    private ProcessInstance begun(Notified notified) {
        long caseId = Investigated.by(staff, reporting, runtime, notified);
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(Long.toString(caseId), "investigateCase")
                .singleResult();
    }
}

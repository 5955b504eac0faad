package org.hersys.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.notification.Report;
import org.hersys.notification.ReportOutcome;
import org.hersys.notification.ReportingCase;
import org.hersys.support.Notified;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.tasklist.FormOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class ReachPersonProcessIT {

    private static final Actor SUPERVISOR =
            new Actor("supervisor.minato", "13103", "13", java.util.Set.of(Role.SUPERVISOR), java.util.Locale.ENGLISH);

    @Autowired
    Staff staff;

    @Autowired
    ReportingCase reporting;

    @Autowired
    Messages messages;

    @Autowired
    FailedMessages failures;

    @Autowired
    ReachPerson reachPerson;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aMessageThatArrivesByAnotherChannelEndsTheSearch() {
        long caseId = searched(Channel.SMS, "twilio30003");
        assertThat(place(caseId)).isEqualTo("event_receiptOverdue");
        staff.asSystem(() -> jdbc.sql("update message set state = 'delivered' where case_id = ? and channel = 'voice'")
                .param(caseId)
                .update());
        timePasses(caseId);
        assertThat(end(caseId)).isEqualTo("endEvent_personReached");
    }

    @Test
    void whoeverAnswersThePhoneIsReached() {
        long caseId = searched(Channel.SMS, "twilio30003");
        timePasses(caseId);
        assertThat(place(caseId)).isEqualTo("userTask_phonePerson");
        assertThat(staff.open(Staff.NURSE, "phone-person", caseId))
                .containsEntry("messageText", "Questionnaire after confirmation");
        staff.fill(Staff.NURSE, "phone-person", caseId, new PhonePersonForm("yes", "number corrected"));
        assertThat(end(caseId)).isEqualTo("endEvent_personReached");
    }

    @Test
    void withAWrongNumberSomebodyGoesThere() {
        long caseId = searched(Channel.SMS, "wrong");
        assertThat(place(caseId)).isEqualTo("userTask_phonePerson");
        assertThat(staff.fill(Staff.NURSE, "phone-person", caseId, new PhonePersonForm(null, null)))
                .isInstanceOf(FormOutcome.Refused.class);
        staff.fill(Staff.NURSE, "phone-person", caseId, new PhonePersonForm("no", null));
        staff.fill(Staff.NURSE, "seek-person", caseId, new SeekPersonForm("yes", "at home"));
        assertThat(end(caseId)).isEqualTo("endEvent_personReached");
    }

    @Test
    void aboutAPersonWhomNobodyMeetsTheSupervisorDecides() {
        long caseId = searched(Channel.VOICE, "wrong");
        staff.fill(Staff.NURSE, "phone-person", caseId, new PhonePersonForm("no", null));
        staff.fill(Staff.NURSE, "seek-person", caseId, new SeekPersonForm("no", null));
        assertThat(place(caseId)).isEqualTo("userTask_decideUnreached");
        assertThat(staff.fill(SUPERVISOR, "decide-unreached", caseId, new DecideUnreachedForm(" ")))
                .isInstanceOf(FormOutcome.Refused.class);
        staff.fill(SUPERVISOR, "decide-unreached", caseId, new DecideUnreachedForm("police asked"));
        assertThat(end(caseId)).isEqualTo("endEvent_supervisorDecided");
        assertThat(staff.as(SUPERVISOR, () -> jdbc.sql("select note from reach_note where case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .list()))
                .containsExactly("police asked");
        assertThat(staff.as(Staff.NEIGHBOUR, () -> jdbc.sql("select note from reach_note where case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .list()))
                .isEmpty();
    }

    @Test
    void anAnswerOfThePersonEndsTheSearchAndOneSearchIsEnough() {
        long caseId = searched(Channel.SMS, "twilio30003");
        staff.run(Actor.system(), () -> reachPerson.begin(caseId, 1));
        staff.run(Actor.system(), () -> reachPerson.answered(caseId));
        assertThat(end(caseId)).isEqualTo("endEvent_searchNeedless");
    }

    private long searched(Channel channel, String reason) {
        var outcome = (ReportOutcome.Reported) staff.as(
                Staff.CLINIC,
                () -> reporting.report(new Report(Notified.patient().content(), "web", null)));
        long caseId = outcome.caseId();
        long person = staff.asSystem(() -> jdbc.sql("select person_id from case_file where id = ?")
                .param(caseId)
                .query(Long.class)
                .single());
        long message = staff.as(
                Staff.NURSE,
                () -> messages.queue(new NewMessage(
                        Recipient.person(person),
                        channel,
                        "questionnaire",
                        Map.of("link", "x"),
                        Urgency.CARE,
                        caseId,
                        java.time.Instant.now().plusSeconds(86_400),
                        null)));
        staff.run(Actor.system(), () -> {
            jdbc.sql("update message set state = 'undelivered', reason = ?, announced = true where id = ?")
                    .params(reason, message)
                    .update();
            failures.failed(new MessageFailed(
                    message,
                    Recipient.Kind.PERSON,
                    Long.toString(person),
                    channel,
                    "questionnaire",
                    Urgency.CARE,
                    caseId,
                    "undelivered",
                    reason));
        });
        return caseId;
    }

    private String place(long caseId) {
        return runtime.getActiveActivityIds(instance(caseId)).get(0);
    }

    private String instance(long caseId) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("reachPerson")
                .processInstanceBusinessKey(Long.toString(caseId))
                .singleResult()
                .getId();
    }

    private void timePasses(long caseId) {
        Job timer =
                management.createJobQuery().processInstanceId(instance(caseId)).singleResult();
        management.executeJob(timer.getId());
    }

    private String end(long caseId) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("reachPerson")
                        .processInstanceBusinessKey(Long.toString(caseId))
                        .finished()
                        .singleResult()
                        .getId())
                .activityType("noneEndEvent")
                .singleResult()
                .getActivityId();
    }
}

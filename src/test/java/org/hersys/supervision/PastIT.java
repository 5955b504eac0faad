package org.hersys.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.engine.DeployedProcesses;
import org.hersys.supervision.FinishedInstances.Instance;
import org.hersys.supervision.FinishedInstances.Step;
import org.hersys.supervision.TableAnswers.Answer;
import org.hersys.support.Notified;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class PastIT {

    private static final Actor SUPERVISOR =
            new Actor("supervisor.minato", "13103", "13", Set.of(Role.SUPERVISOR), Locale.JAPANESE);
    private static final Actor OTHER =
            new Actor("supervisor.shinjuku", "13104", "13", Set.of(Role.SUPERVISOR), Locale.JAPANESE);

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    Staff staff;

    @Autowired
    FinishedInstances instances;

    @Autowired
    TableAnswers answers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DeployedProcesses processes;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Test
    void anEndedInstanceShowsHowItEndedAndItsWayToTheOwnOfficeAndItsDeskAlone() {
        String number = withdrawn();
        PastFilter ofCase = new PastFilter("manageCase", null, 1, null, number);
        Instance ended = staff.as(SUPERVISOR, () -> page(ofCase)).stream()
                .filter(instance -> instance.process().equals("manageCase"))
                .findFirst()
                .orElseThrow();
        assertThat(ended.state()).isEqualTo("endEvent_notificationWithdrawn");
        assertThat(staff.as(Staff.COORDINATOR, () -> page(ofCase))).contains(ended);
        assertThat(staff.as(OTHER, () -> page(ofCase))).isEmpty();
        assertThat(staff.as(SUPERVISOR, () -> page(new PastFilter("manageCase", ended.state(), 1, "13103", null))))
                .contains(ended);
        assertThat(staff.as(Staff.COORDINATOR, () -> page(new PastFilter("manageCase", null, 1, "13104", null))))
                .doesNotContain(ended);
        assertThat(staff.as(SUPERVISOR, () -> instances.open(ended.id()))).contains(ended);
        assertThat(staff.as(OTHER, () -> instances.open(ended.id()))).isEmpty();
        assertThat(staff.as(SUPERVISOR, () -> instances.steps(ended.id())))
                .extracting(Step::element)
                .containsSubsequence("userTask_confirmNotification", ended.state());
        assertThat(noted(ended.caseId(), "instance.viewed")).isEqualTo(1);
    }

    @Test
    void thePagesOfAListFollowEachOtherWithoutGapAndTwice() {
        withdrawn();
        withdrawn();
        PastFilter all = new PastFilter("manageCase", null, 1, null, null);
        List<Instance> both = staff.as(SUPERVISOR, () -> instances.find(all, null, 2));
        After between = After.parse(both.get(0).place().toString());
        assertThat(staff.as(SUPERVISOR, () -> instances.find(all, between, 1))).containsExactly(both.get(1));
    }

    @Test
    void anAnswerOfATableIsSeenWithItsInputsRowsAndVersionByTheOwnOfficeAndItsDeskAlone() {
        String number = withdrawn();
        PastFilter ofCase = new PastFilter(null, null, 1, null, number);
        List<Answer> seen = staff.as(SUPERVISOR, () -> answers.find(ofCase, null, 50));
        Answer duty = seen.stream()
                .filter(answer -> answer.record().decision().equals("decideDutyToNotify"))
                .findFirst()
                .orElseThrow();
        assertThat(duty.record().facts()).containsEntry("diagnosisType", "patient");
        assertThat(duty.record().rows()).isNotEmpty();
        assertThat(duty.record().version()).isPositive();
        assertThat(staff.as(OTHER, () -> answers.find(ofCase, null, 50))).isEmpty();
        long id = duty.record().id();
        assertThat(staff.as(Staff.COORDINATOR, () -> answers.open(id))).isPresent();
        assertThat(staff.as(OTHER, () -> answers.open(id))).isEmpty();
        assertThat(staff.as(SUPERVISOR, () -> answers.open(id))).isPresent();
        assertThat(noted(duty.caseId(), "decision.viewed")).isEqualTo(1);
        PastFilter ofTable = new PastFilter("decideDutyToNotify", null, 1, null, null);
        List<Answer> page = staff.as(SUPERVISOR, () -> answers.find(ofTable, null, 2));
        assertThat(staff.as(SUPERVISOR, () -> answers.find(ofTable, page.get(0).place(), 1)))
                .extracting(answer -> answer.record().id())
                .containsExactly(page.get(1).record().id());
    }

    @Test
    void anInstanceIsDrawnAsTheVersionThatItFollowedAndTheDashboardAsTheNewest() {
        String first = deployed("First version");
        String instance = staff.asSystem(
                () -> runtime.startProcessInstanceByKey("testPicture").getId());
        String second = deployed("Second version");
        try {
            assertThat(processes.bpmnOf(instance).orElseThrow())
                    .contains("First version")
                    .doesNotContain("Second version");
            assertThat(processes.bpmn("testPicture").orElseThrow()).contains("Second version");
            assertThat(processes.bpmnOf("none")).isEmpty();
        } finally {
            repository.deleteDeployment(second, true);
            repository.deleteDeployment(first, true);
        }
    }

    @Test
    void whatBeginsAndEndsInOneActIsFoundAmongWhatHasEndedAtItsOffice() {
        String number = withdrawn();
        String model = repository
                .createDeployment()
                .addModelInstance(
                        "atOnce.bpmn",
                        Bpmn.createExecutableProcess("testAtOnce")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        PastFilter atOnce = new PastFilter("testAtOnce", null, 1, null, null);
        try {
            staff.asSystem(() -> runtime.startProcessInstanceByKey("testAtOnce", Long.toString(idOf(number))));
            assertThat(staff.as(SUPERVISOR, () -> page(atOnce))).hasSize(1);
            assertThat(staff.as(Staff.COORDINATOR, () -> page(atOnce))).hasSize(1);
            assertThat(staff.as(OTHER, () -> page(atOnce))).isEmpty();
        } finally {
            repository.deleteDeployment(model, true);
        }
    }

    private String deployed(String name) {
        return repository
                .createDeployment()
                .addModelInstance(
                        "picture.bpmn",
                        Bpmn.createExecutableProcess("testPicture")
                                .camundaHistoryTimeToLive(1)
                                .name(name)
                                .startEvent()
                                .receiveTask()
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @Test
    void factsKeptWithAnswersNameNobody() {
        try (TestDatabase database = TestDatabase.open()) {
            assertThat(database.jdbc().sql("""
                            select distinct fact from decision_record d, jsonb_object_keys(d.facts) as fact
                             where fact ~* 'name|kana|phone|address|birth|number'""").query(String.class).list()).isEmpty();
        }
    }

    @Test
    void thePagesAreReadFromIndexesInTheirOrderThoseOfAnOfficeFromItsOwnRowsAlone() {
        assertThat(planOfInstances(SUPERVISOR))
                .containsPattern("act_hi_procinst_of_office.*\\n.*\\(office_ = .*proc_def_key_");
        assertThat(planOfAnswers(SUPERVISOR))
                .containsPattern("decision_record_of_office.*\\n.*\\(office = .*decision = ");
        assertThat(planOfInstances(Staff.COORDINATOR)).contains("act_hi_procinst_ended");
        assertThat(planOfAnswers(Staff.COORDINATOR)).contains("decision_record_by_decision");
    }

    @Test
    void whatACaseLeavesBehindFollowsItToAnotherOffice() {
        String number = withdrawn();
        try (TestDatabase database = TestDatabase.open()) {
            JdbcClient jdbc = database.jdbc();
            String offices = """
                    select p.office_ from act_hi_procinst p join case_file c on p.business_key_ = c.id::text
                     where c.number = :number and p.end_time_ is not null
                    union select d.office from decision_record d join case_file c on c.id = d.case_id where c.number = :number""";
            assertThat(jdbc.sql(offices)
                            .param("number", number)
                            .query(String.class)
                            .list())
                    .containsExactly("13103");
            jdbc.sql("begin").update();
            jdbc.sql("update case_file set office = '13104' where number = ?")
                    .param(number)
                    .update();
            assertThat(jdbc.sql(offices)
                            .param("number", number)
                            .query(String.class)
                            .list())
                    .containsExactly("13104");
            jdbc.sql("rollback").update();
        }
    }

    private String planOfInstances(Actor actor) {
        return staff.as(actor, () -> {
            Map<String, Object> parameters = lastWeek();
            PastFilter filter = new PastFilter("manageCase", "endEvent_died", 7, null, null);
            return plan(FinishedInstances.sql(filter, new After(OffsetDateTime.now(), "x"), parameters), parameters);
        });
    }

    private String planOfAnswers(Actor actor) {
        return staff.as(actor, () -> {
            Map<String, Object> parameters = lastWeek();
            PastFilter filter = new PastFilter("scoreRisk", null, 7, null, null);
            return plan(TableAnswers.sql(filter, new After(OffsetDateTime.now(), "1"), parameters), parameters);
        });
    }

    private static Map<String, Object> lastWeek() {
        return new HashMap<>(Map.of("from", OffsetDateTime.now().minusDays(7), "size", 51));
    }

    private String plan(String sql, Map<String, Object> parameters) {
        jdbc.sql("set local enable_seqscan = off").update();
        jdbc.sql("set local enable_bitmapscan = off").update();
        jdbc.sql("set local enable_sort = off").update();
        return String.join(
                "\n",
                jdbc.sql("explain " + sql)
                        .params(parameters)
                        .query(String.class)
                        .list());
    }

    private List<Instance> page(PastFilter filter) {
        return instances.find(filter, null, 50);
    }

    private static long noted(long caseId, String action) {
        try (TestDatabase database = TestDatabase.open()) {
            return database.jdbc()
                    .sql(
                            "select count(*) from audit_entry where case_id = ? and action = ? and login = 'supervisor.minato'")
                    .params(caseId, action)
                    .query(Long.class)
                    .single();
        }
    }

    private String withdrawn() {
        String number = new Program(port, "hsk_demo_C13103-01").notified(Notified.patient(), json);
        staff.fill(
                Staff.NURSE,
                "confirm-notification",
                idOf(number),
                Map.of("confirmation", "withdrawn", "withdrawReason", "取り違え"));
        return number;
    }

    private long idOf(String number) {
        return staff.asSystem(() -> jdbc.sql("select id from case_file where number = ?")
                .param(number)
                .query(Long.class)
                .single());
    }
}

package org.hersys.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hersys.support.ProductTest;
import org.hersys.support.Visitor;
import org.hersys.support.Visitor.Answer;
import org.hersys.tasklist.Errands.Errand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a nurse of another office tries with a task that is not hers, and with the engine's interface at large. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeamLeaksIT {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    @Autowired
    Errands errands;

    @LocalServerPort
    int port;

    Errand foreign;
    Seam east;
    Seam west;
    Visitor visitor;

    @BeforeAll
    void signIn() {
        foreign = errands.open("T-east");
        east = Seam.of("t.nurse.east", port);
        west = Seam.of("t.nurse.west", port);
        visitor = west.visitor();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/form",
                "/deployed-form",
                "/form-variables",
                "/rendered-form",
                "/variables",
                "/localVariables",
                "/variables/caseId",
                "/variables/caseId/data",
                "/comment",
                "/comment/count",
                "/attachment",
                "/identity-links",
                "?withCommentAttachmentInfo=true",
                "/form?x=1"
            })
    void nothingOfAForeignTaskIsRead(String path) {
        assertRefused(visitor.engine("task/" + foreign.task() + path));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void nothingOfAForeignTaskIsChanged(String method, String path, String body) {
        assertRefused(visitor.engine(method, "task/" + foreign.task() + path, body));
        assertThat(east.task(foreign.task()).json().path("assignee").isNull()).isTrue();
        assertThat(errands.variables(foreign.instance())).doesNotContainKey("severity");
    }

    static Stream<List<String>> changesOfATask() {
        String value = "{\"value\":\"x\",\"type\":\"String\"}";
        return Stream.of(
                List.of("POST", "/claim", "{\"userId\":\"t.nurse.west\"}"),
                List.of("POST", "/unclaim", "{}"),
                List.of("POST", "/submit-form", "{\"variables\":{\"remark\":" + value + "}}"),
                List.of("POST", "/complete", "{\"variables\":{\"severity\":" + value + "}}"),
                List.of("POST", "/resolve", "{}"),
                List.of("POST", "/delegate", "{\"userId\":\"t.nurse.west\"}"),
                List.of("POST", "/assignee", "{\"userId\":\"t.nurse.west\"}"),
                List.of("POST", "/bpmnError", "{\"errorCode\":\"x\"}"),
                List.of("POST", "/bpmnEscalation", "{\"escalationCode\":\"x\"}"),
                List.of("POST", "/identity-links", "{\"groupId\":\"T-west.nurse\",\"type\":\"candidate\"}"),
                List.of("POST", "/comment/create", "{\"message\":\"x\"}"),
                List.of("POST", "/variables", "{\"modifications\":{\"severity\":" + value + "}}"),
                List.of("PUT", "/variables/severity", value),
                List.of("PUT", "/localVariables/severity", value),
                List.of("PUT", "", "{\"name\":\"x\"}"),
                List.of("DELETE", "", "{}"));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> changes() {
        return changesOfATask()
                .map(change ->
                        org.junit.jupiter.params.provider.Arguments.of(change.get(0), change.get(1), change.get(2)));
    }

    @Test
    void evenTheOwnTaskIsChangedOnlyByClaimGiveBackAndForm() {
        Errand own = errands.open("T-west");
        west.claim(own.task());
        changesOfATask().skip(3).forEach(change -> {
            Answer answer = visitor.engine(change.get(0), "task/" + own.task() + change.get(1), change.get(2));
            assertThat(answer.status()).as(change + " " + answer).isEqualTo(403);
        });
        assertThat(west.task(own.task()).json().path("assignee").asText()).isEqualTo("t.nurse.west");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task/count",
                "task/create",
                "task/report/candidate-group-count",
                "history/task",
                "history/process-instance",
                "history/variable-instance",
                "history/user-operation",
                "history/decision-instance",
                "process-instance",
                "process-instance/count",
                "execution",
                "execution/count",
                "variable-instance",
                "variable-instance/count",
                "user",
                "user/count",
                "user/t.nurse.east",
                "group",
                "group/count",
                "tenant",
                "authorization",
                "authorization/check",
                "filter/all",
                "filter/create",
                "filter/all/singleResult",
                "filter/nothing/count",
                "process-definition/statistics",
                "process-definition/key/manageCase",
                "process-definition/key/manageCase/statistics",
                "process-definition/suspended",
                "deployment",
                "decision-definition",
                "incident",
                "job",
                "job-definition",
                "external-task",
                "event-subscription",
                "message",
                "signal",
                "batch",
                "metrics",
                "identity/groups?userId=t.nurse.east",
                "schema/log",
                "telemetry/data",
                "version"
            })
    void theEnginesOtherCallsAreClosed(String path) {
        assertRefused(visitor.engine(path));
        assertRefused(visitor.engine(path, "{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"candidateGroup\":\"T-east.nurse\"}",
                "{\"candidateGroups\":[\"T-east.nurse\"]}",
                "{\"orQueries\":[{\"assigned\":true}]}",
                "{\"taskIdIn\":[\"x\"]}",
                "{\"assigneeLike\":\"%\"}",
                "{\"processVariables\":[{\"name\":\"office\",\"operator\":\"eq\",\"value\":\"T-east\"}]}",
                "{\"processVariables\":\"x\"}",
                "{\"active\":false}",
                "{\"active\":\"true\"}",
                "{\"sorting\":\"created\"}",
                "{\"sorting\":[\"created\"]}",
                "{\"sorting\":[{\"sortBy\":\"created\"}]}",
                "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc; drop table work_item\"}]}",
                "{\"sorting\":[{\"sortBy\":\"grp\",\"sortOrder\":\"asc\"}]}",
                "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"a\",\"type\":\"String\"}}]}",
                "{\"maxResults\":\"1\"}",
                "\"text\"",
                "[]",
                "{"
            })
    void theListTakesNoSearchOfTheCallersOwn(String body) {
        Answer answer = visitor.engine("filter/all/list?firstResult=0&maxResults=15", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain(foreign.task());
    }

    @Test
    void aPageIsCappedAndCannotLieOutsideTheList() {
        assertThat(west.list("all", 0, 100_000_000, Seam.QUERY).body()).doesNotContain(foreign.task());
        assertThat(west.list("all", -5, -1, Seam.QUERY).status()).isEqualTo(200);
        assertThat(visitor.engine("filter/all/list?firstResult=x&maxResults=15", Seam.QUERY)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%stask//%s",
                "%stask/./%s",
                "%stask/x/../%s",
                "%stask;x=1/%s",
                "%stask/%s/",
                "%stask/%s;x=1",
                "%stask/%s%%2Fform-variables",
                "%stask%%2F%s",
                "%sta%%73k/%s",
                "%stask/%s/form-variables/",
                "%stask/%s/form%%2Dvariables",
                "%stask/%s%%00"
            })
    void aDisguisedAddressLeadsNowhere(String shape) {
        assertRefused(visitor.get(shape.formatted(ENGINE, foreign.task())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/other/task/%s",
                "/camunda/api//engine/engine/default/task/%s",
                "/camunda//api/engine/engine/default/task/%s",
                "/camunda/api/engine/task/%s",
                "/tasklist-seam/task/%s",
                "/tasklist-seam/task/%s/form-variables",
                "/engine-rest/task/%s",
                "/tasks/%s",
                "/tasks/%s/case"
            })
    void noOtherAddressLeadsToTheTask(String shape) {
        assertRefused(visitor.get(shape.formatted(foreign.task())));
    }

    @Test
    void theInsideOfTheSeamIsNotReachableDirectly() {
        Errand own = errands.open("T-west");
        west.claim(own.task());
        String inside = "/tasklist-seam/task/" + own.task();
        assertThat(visitor.get(inside).status()).isEqualTo(404);
        assertThat(visitor.post(inside + "/submit-form", "application/json", "{}")
                        .status())
                .isIn(403, 404);
    }

    @Test
    void aCallWithoutTheForgeryTokenIsRefused() {
        Errand own = errands.open("T-west");
        Visitor tricked = Seam.of("t.nurse.west", port).visitor();
        Answer answer = tricked.post(
                ENGINE + "task/" + own.task() + "/claim", "application/json", "{\"userId\":\"t.nurse.west\"}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(west.task(own.task()).json().path("assignee").isNull()).isTrue();
    }

    @Test
    void whoHasNotSignedInGetsNothing() {
        Visitor stranger = Visitor.at(port);
        assertThat(stranger.engine("task/" + foreign.task()).status()).isEqualTo(401);
        assertThat(stranger.engine("filter").status()).isEqualTo(401);
        assertThat(stranger.get("/tasks/" + foreign.task()).location()).endsWith("/login");
    }

    @Test
    void nobodySignsInThroughTheEngine() {
        Answer answer = visitor.post(
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded",
                "username=t.nurse.east&password=" + Errands.PASSWORD);
        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/admin/plugin/adminPlugins/static/app/plugin.js"
            })
    void operatorsPagesAreClosedToStaff(String path) {
        assertThat(visitor.get(path).status()).isEqualTo(403);
    }

    @Test
    void anOperatorReachesTheEngineButNoForm() {
        Seam operator = Seam.of("t.operator", port);
        assertThat(operator.visitor().engine("process-definition/count").status())
                .isEqualTo(200);
        assertThat(operator.visitor().engine("task/count").status()).isEqualTo(200);
        assertThat(operator.variables(foreign.task()).status()).isEqualTo(404);
        assertThat(operator.submit(foreign.task(), "").status()).isEqualTo(404);
        assertThat(operator.visitor().get("/camunda/app/cockpit/default/").status())
                .isEqualTo(200);
    }

    private void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(400, 403, 404, 405);
        assertThat(answer.body()).doesNotContain("患者 T-east").doesNotContain("03-0000-0000");
    }
}

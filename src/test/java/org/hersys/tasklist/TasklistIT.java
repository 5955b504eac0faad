package org.hersys.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.hersys.support.ProductTest;
import org.hersys.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class TasklistIT {

    static final String QUERY = """
            {"processVariables":[],"taskVariables":[],"caseInstanceVariables":[],"firstResult":0,"maxResults":15,
             "sorting":[{"sortBy":"created","sortOrder":"desc"}],"active":true}""";

    @Autowired
    Errands errands;

    @LocalServerPort
    int port;

    Visitor nurse;

    @BeforeEach
    void signIn() {
        errands.prepare();
        nurse = signedIn("t.nurse.east");
    }

    private Visitor signedIn(String login) {
        return Visitor.at(port).signIn(login, Errands.PASSWORD);
    }

    @Test
    void theListShowsTheOfficesTasksWithCaseNumberAndPatient() {
        Errands.Errand errand = errands.open("T-east");
        JsonNode list = nurse.engine("filter/all/list?firstResult=0&maxResults=15", QUERY)
                .json();
        JsonNode task = list.path("_embedded").path("task").path(0);
        assertThat(task.path("id").asText()).isEqualTo(errand.task());
        assertThat(task.path("name").asText()).isEqualTo("Run errand");
        assertThat(task.path("caseNumber").asText()).matches("\\d{2}-\\d{7,}-\\d");
        assertThat(task.path("patient").asText()).isEqualTo("患者 T-east");
        assertThat(list.path("count").asLong()).isPositive();
    }

    @Test
    void anotherOfficesTasksAreNeitherListedNorCountedNorFound() {
        Errands.Errand foreign = errands.open("T-west");
        JsonNode list = nurse.engine("filter/all/list?firstResult=0&maxResults=100", QUERY)
                .json();
        assertThat(list.toString()).doesNotContain(foreign.task()).doesNotContain("T-west");
        Visitor.Answer answer = nurse.engine("task/" + foreign.task());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.message()).contains("すでに終わっています");
    }

    @Test
    void namesAreInTheReadersLanguage() {
        Errands.Errand errand = errands.awaitingConfirmation("T-east");
        assertThat(nurse.engine("task/" + errand.task()).json().path("name").asText())
                .isEqualTo("発生届の確認");
        assertThat(nurse.engine("task/" + errand.task() + "/deployed-form").body())
                .contains("確認");
        Visitor english = signedIn("t.english.east");
        assertThat(english.engine("task/" + errand.task()).json().path("name").asText())
                .isEqualTo("Confirm notification");
        assertThat(english.engine("filter").body()).contains("Overdue");
    }

    @Test
    void aTaskIsClaimedFilledInAndDone() {
        Errands.Errand errand = errands.open("T-east");
        String task = "task/" + errand.task();
        assertThat(nurse.engine(task + "/form-variables")
                        .json()
                        .path("patient")
                        .path("value")
                        .asText())
                .isEqualTo("患者 T-east");
        assertThat(nurse.engine(task + "/claim", "{\"userId\":\"t.nurse.east\"}")
                        .status())
                .isEqualTo(204);
        Visitor.Answer done = nurse.engine(task + "/submit-form", """
                {"variables":{"remark":{"value":"went well 𠮷😀<b>"},"amount":{"value":3},"onDay":{"value":"2022-08-19"},
                 "severity":{"value":"mild"},"office":{"value":null},
                 "symptoms":{"type":"Json","value":"[\\"fever\\"]"},
                 "contacts":{"type":"Json","value":"[{\\"name\\":\\"友人\\",\\"phone\\":null}]"}}}""");
        assertThat(done.body()).isEmpty();
        assertThat(done.status()).isEqualTo(204);
        assertThat(nurse.engine(task).status()).isEqualTo(404);
    }
}

package org.hersys.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.hersys.support.ProductTest;
import org.hersys.support.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class StartFormIT {

    @Autowired
    Errands errands;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Seam nurse;

    @BeforeEach
    void signIn() {
        errands.prepare();
        nurse = Seam.of("t.nurse.east", port);
    }

    @Test
    void aNurseMayReportACaseAndNothingElseIsOffered() {
        JsonNode offered = nurse.visitor()
                .engine("process-definition?latest=true&startableInTasklist=true")
                .json();
        assertThat(StreamSupport.stream(offered.spliterator(), false)
                        .map(process -> process.path("key").asText()))
                .containsExactlyInAnyOrder("manageCase", "testErrand");
        assertThat(nurse.visitor()
                        .engine("process-definition/count")
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.supervisor.east", "t.agency.east"})
    void whoDoesNotReportCasesIsOfferedNothing(String login) {
        Seam other = Seam.of(login, port);
        assertThat(other.visitor().engine("process-definition").json().isEmpty())
                .isTrue();
        assertThat(other.visitor().engine(start() + "/deployed-start-form").status())
                .isEqualTo(404);
        assertThat(other.visitor()
                        .engine(start() + "/submit-form", answers("x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theAnswersMakeACaseOfTheOwnOfficeAndStartItsProcess() {
        assertThat(nurse.visitor()
                        .engine(start() + "/startForm")
                        .json()
                        .at("/camundaFormRef/key")
                        .asText())
                .isEqualTo("test-start");
        assertThat(nurse.visitor().engine(start() + "/form-variables").status()).isEqualTo(200);
        Answer started = nurse.visitor().engine(start() + "/submit-form", answers("新しい患者"));
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        String instance = started.json().path("id").asText();
        assertThat(started.json().path("caseNumber").asText()).matches("\\d{2}-\\d{7,}-\\d");
        assertThat(errands.variables(instance))
                .containsEntry("office", "T-east")
                .containsEntry(
                        "caseId",
                        Long.parseLong(started.json().path("businessKey").asText()));
        assertThat(nurse.task(errands.taskOf(instance)).json().path("patient").asText())
                .isEqualTo("新しい患者");
    }

    @Test
    void anAccidentLeavesNeitherCaseNorProcess() {
        long before = cases();
        Answer failed = nurse.visitor().engine(start() + "/submit-form", answers("stop"));
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.message()).contains("何も変更していません");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void aMissingNameIsNamedAtItsField() {
        Answer refused = nurse.visitor().engine(start() + "/submit-form", answers(" "));
        assertThat(refused.json().path("fields").path("name").asText()).isEqualTo("入力してください。");
    }

    private String start() {
        return "process-definition/" + errands.definition();
    }

    private static String answers(String name) {
        return "{\"variables\":{\"name\":{\"value\":\"" + name + "\"}}}";
    }

    private long cases() {
        return errands.as(Errands.nurse("T-east"), () -> jdbc.sql("select count(*) from case_file")
                .query(Long.class)
                .single());
    }
}

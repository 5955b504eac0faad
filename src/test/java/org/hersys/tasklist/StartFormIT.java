package org.hersys.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
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
        Answer started = nurse.visitor().engine(start() + "/submit-form", served("新しい患者"));
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
        Answer failed = nurse.visitor().engine(start() + "/submit-form", served("stop"));
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.message()).contains("何も変更していません");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void aMissingNameIsNamedAtItsField() {
        Answer refused = nurse.visitor().engine(start() + "/submit-form", served(" "));
        assertThat(refused.json().path("fields").path("name").asText()).isEqualTo("入力してください。");
    }

    @Test
    void theSameSendingMakesOneCase() {
        String sent = served("二度押し");
        long before = cases();
        String number = sent(sent).path("caseNumber").asText();
        assertThat(sent(sent).path("caseNumber").asText()).isEqualTo(number);
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void tenSendingsAtOnceMakeOneCase() {
        String sent = served("同時に十回");
        assertThat(IntStream.range(0, 10)
                        .parallel()
                        .mapToObj(attempt -> sent(sent).path("caseNumber").asText())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aFormMakesOneCaseOnlyAndMustHaveBeenServed() {
        String sent = served("一人目");
        String number = sent(sent).path("caseNumber").asText();
        Answer other = nurse.visitor().engine(start() + "/submit-form", sent.replace("一人目", "二人目"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.message()).contains(number);
        assertThat(nurse.visitor()
                        .engine(start() + "/submit-form", answers("届いていない画面"))
                        .status())
                .isEqualTo(409);
        assertThat(Seam.of("t.second.east", port)
                        .visitor()
                        .engine(start() + "/submit-form", served("ほかの人の画面"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theDraftOfAStartFormEndsWhenTheFormIsTaken() {
        assertThat(nurse.visitor()
                        .engine("PUT", start() + "/draft", answers("途中"))
                        .status())
                .isEqualTo(204);
        assertThat(nurse.visitor()
                        .engine(start() + "/draft")
                        .json()
                        .at("/answers/name")
                        .asText())
                .isEqualTo("途中");
        assertThat(Seam.of("t.second.east", port)
                        .visitor()
                        .engine(start() + "/draft")
                        .status())
                .isEqualTo(204);
        sent(served("途中から最後まで"));
        assertThat(nurse.visitor().engine(start() + "/draft").status()).isEqualTo(204);
    }

    private JsonNode sent(String answers) {
        Answer answer = nurse.visitor().engine(start() + "/submit-form", answers);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Answers with the token of a form that the nurse has opened. */
    private String served(String name) {
        String token = nurse.visitor()
                .engine(start() + "/form-variables")
                .json()
                .at("/formToken/value")
                .asText();
        return answers(name).replace("\"name\":", "\"formToken\":{\"value\":\"" + token + "\"},\"name\":");
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

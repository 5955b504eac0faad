package org.hersys.lives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hersys.support.Colleague;
import org.hersys.support.LogRecorder;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.hersys.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answers that no form would send, and texts that nobody expects. */
@ProductTest
class BadInputIT {

    private static final Map<String, Object> CONFIRMED = Map.of("confirmation", "confirmed");

    @LocalServerPort
    int port;

    Cast cast;
    String number;
    String task;

    @BeforeEach
    void report() {
        cast = new Cast(port);
        number = Reported.number(port, "検査 たろう");
        task = nurse().task(number, Reported.TASK);
        nurse().claim(task);
    }

    @ParameterizedTest
    @CsvSource({
        "caseId, 1, この様式に「caseId」という項目はありません",
        "office, 13104, この様式に「office」という項目はありません",
        "confirmation, perhaps, 選択肢",
        "confirmation, transferred, ''",
        "remark, '\0', 保存できない文字",
        "receivingOffice, 99999, ''"
    })
    void aFormTamperedWithIsRefusedAndNothingChanges(String field, String value, String message) {
        Map<String, Object> answers = new HashMap<>(
                "receivingOffice".equals(field)
                        ? Map.of("confirmation", "transferred", "transferReason", "滞在先")
                        : CONFIRMED);
        answers.put(field, value);
        Visitor.Answer answer = nurse().send(task, answers);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(message);
        assertThat(nurse().find(number, Reported.TASK)).contains(task);
        assertThat(cast.page(Cast.NURSE, "/cases/" + number).body()).doesNotContain("99999");
    }

    @Test
    void anotherCasesIdInAFormChangesNeitherCase() {
        String other = Reported.number(port, "検査 じろう");
        for (String key : List.of("caseId", "caseNumber", "id", "businessKey", "name")) {
            Map<String, Object> answers = new HashMap<>(CONFIRMED);
            answers.put(key, other);
            assertThat(nurse().send(task, answers).status()).as(key).isEqualTo(400);
        }
        assertThat(nurse().find(other, Reported.TASK)).isPresent();
        assertThat(nurse().find(number, Reported.TASK)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "onsetOn, 2022-02-30, 実在する日付",
        "onsetOn, 2999-01-01, ''",
        "temperature, warm, 数値",
        "spo2, 500, ''",
        "reached, maybe, ''",
        "riskFactors, fever, ''"
    })
    void impossibleAnswersAreNamedAtTheirField(String field, String value, String message) {
        nurse().send(task, CONFIRMED);
        String interview = nurse().task(number, "userTask_interviewPatient");
        nurse().claim(interview);
        Map<String, Object> answers = new HashMap<>(Map.of("reached", "yes"));
        answers.put(
                field,
                switch (field) {
                    case "riskFactors" -> List.of(value);
                    case "spo2" -> Integer.valueOf(value);
                    default -> value;
                });
        Visitor.Answer answer = nurse().send(interview, answers);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("fields").path(field).asText())
                .contains(message)
                .isNotEmpty();
        assertThat(nurse().find(number, "userTask_interviewPatient")).contains(interview);
    }

    @Test
    void aTextOfTenMegabytesIsRefusedWithASentenceAndThePersonGoesOn() {
        String long10 = "亀".repeat(3_500_000);
        Visitor.Answer answer = nurse().send(task, Map.of("confirmation", "returned", "remark", long10));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.message()).contains("長すぎます");
        assertThat(nurse().send(task, Map.of("confirmation", "returned", "remark", "亀".repeat(20_000)))
                        .json()
                        .path("fields")
                        .path("remark")
                        .asText())
                .isNotEmpty();
        assertThat(nurse().send(task, CONFIRMED).status()).isEqualTo(204);
        Map<String, Object> notification = Reported.notification();
        notification.put("remarks", long10);
        var refused = new Program(port, "hsk_demo_C13103-01")
                .notify(UUID.randomUUID().toString(), Reported.json(notification));
        assertThat(refused.statusCode()).isIn(400, 413);
        assertThat(refused.body()).contains("\"title\"");
    }

    @Test
    void rareCharactersAndMarkupAreKeptAndShownAsTheyWereTyped() {
        String name = "𠮷 🦄<img src=x onerror=alert(1)>";
        String rare = Reported.number(
                port, Map.of("name", name, "remarks", "<script>alert(2)</script> 髙﨑 [x](javascript:alert(3)) **太字**"));
        for (String page : List.of("/cases/" + rare, "/cases")) {
            assertThat(cast.page(Cast.NURSE, page).body())
                    .contains("𠮷 🦄&lt;img src=x onerror=alert(1)&gt;")
                    .doesNotContain("<img src=x", "<script>alert(2)");
        }
        var shown = nurse().read(nurse().task(rare, Reported.TASK));
        assertThat(shown.path("name").path("value").asText()).startsWith("𠮷 🦄\\<img");
        assertThat(shown.path("remarks").path("value").asText())
                .contains("髙﨑")
                .doesNotContain("<script>", "[x](javascript", "**太字**");
    }

    @Test
    void whatIsRefusedIsNotQuotedInTheLog() {
        try (LogRecorder log = new LogRecorder()) {
            String word = "轆轤首山姥";
            nurse().send(task, Map.of("confirmation", word, "remark", word + "\0", word, word));
            nurse().visitor().engine("task/" + task + "/submit-form", "{\"variables\":{\"" + word + "\":");
            new Program(port, "hsk_demo_C13103-01")
                    .notify(UUID.randomUUID().toString(), "{\"name\":\"" + word + "\",\"" + word + "\":[");
            cast.page(
                    Cast.NURSE,
                    "/cases?q=" + java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(log.text()).doesNotContain(word);
        }
    }

    private Colleague nurse() {
        return cast.as(Cast.NURSE);
    }
}

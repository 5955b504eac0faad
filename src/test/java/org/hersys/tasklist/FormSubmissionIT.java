package org.hersys.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hersys.access.Actor;
import org.hersys.support.ProductTest;
import org.hersys.support.Visitor.Answer;
import org.hersys.tasklist.Errands.Errand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class FormSubmissionIT {

    private static final String GOOD = "\"remark\":{\"value\":\"went well\"}";

    @Autowired
    Errands errands;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Seam nurse;
    Errand errand;

    @BeforeEach
    void claim() {
        errand = errands.open("T-east");
        nurse = Seam.of("t.nurse.east", port);
        nurse.claim(errand.task());
    }

    @Test
    void theFormShowsTheCaseAndTheLookIsKept() {
        assertThat(nurse.variables(errand.task())
                        .json()
                        .path("patient")
                        .path("value")
                        .asText())
                .isEqualTo("患者 T-east");
        assertThat(nurse.variables(errand.task())
                        .json()
                        .path("symptoms")
                        .path("type")
                        .asText())
                .isEqualTo("Json");
        List<String> looks = errands.as(Actor.system(), () -> jdbc.sql(
                        "select login from audit_entry where action = 'task.viewed' and case_id = ? and office = 'T-east'")
                .param(errand.caseId())
                .query(String.class)
                .list());
        assertThat(looks).contains("t.nurse.east");
    }

    @Test
    void goodAnswersFinishTheTaskAndReachTheCaseFileButNotTheEngine() {
        Answer done = nurse.submit(errand.task(), """
                "remark":{"value":"went well 𠮷😀<b>bold</b>"},"amount":{"value":3},"onDay":{"value":"2022-08-19"},
                "severity":{"value":"mild"},"office":{"value":null},"symptoms":{"type":"Json","value":"[\\"fever\\"]"},
                "contacts":{"type":"Json","value":"[{\\"name\\":\\"友人\\",\\"phone\\":\\"\\"}]"}""");
        assertThat(done.status()).as(done.body()).isEqualTo(204);
        assertThat(nurse.task(errand.task()).status()).isEqualTo(404);
        assertThat(errands.notes(errand.caseId())).isEqualTo(1);
        assertThat(errands.variables(errand.instance())).containsEntry("alertLevel", "mild");
        assertThat(errands.variables(errand.instance()).toString())
                .doesNotContain("went well")
                .doesNotContain("友人");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "remark":{"value":null}                                                             | remark            | 入力してください
            "remark":{"value":"  "}                                                             | remark            | 入力してください
            "remark":{"value":7}                                                                | remark            | 文字で
            "remark":{"value":["a"]}                                                            | remark            | 文字で
            "remark":{"value":{"$ne":1}}                                                        | remark            | 文字で
            "remark":{"value":"a\\u0000b"}                                                      | remark            | 保存できない文字
            "remark":{"value":"a\\ud800b"}                                                      | remark            | 保存できない文字
            "remark":{"value":"a\\u001bb"}                                                      | remark            | 保存できない文字
            "remark":{"value":"ok"},"amount":{"value":"3"}                                      | amount            | 数値を
            "remark":{"value":"ok"},"amount":{"value":2.5}                                      | amount            | 数値を
            "remark":{"value":"ok"},"amount":{"value":99999999999}                              | amount            | 数値を
            "remark":{"value":"ok"},"amount":{"value":11}                                       | amount            | 10以下
            "remark":{"value":"ok"},"onDay":{"value":"2022-02-30"}                              | onDay             | 実在する日付
            "remark":{"value":"ok"},"onDay":{"value":"soon"}                                    | onDay             | 実在する日付
            "remark":{"value":"ok"},"onDay":{"value":20220819}                                  | onDay             | 実在する日付
            "remark":{"value":"ok"},"severity":{"value":"awful"}                                | severity          | 選択肢から
            "remark":{"value":"ok"},"symptoms":{"type":"Json","value":"[\\"fever\\",\\"gout\\"]"} | symptoms        | 選択肢から
            "remark":{"value":"ok"},"symptoms":{"value":"fever"}                                | symptoms          | 一覧を
            "remark":{"value":"ok"},"contacts":{"type":"Json","value":"[{\\"name\\":\\"\\"}]"}  | contacts[0].name  | 入力してください
            "remark":{"value":"ok"},"contacts":{"type":"Json","value":"[{\\"name\\":5}]"}       | contacts[0].name  | 文字で
            "remark":{"value":"refuse"}                                                         | onDay             | 実在する日付
            """)
    void aWrongAnswerIsNamedAtItsFieldAndNothingIsChanged(String variables, String field, String text) {
        Answer refused = nurse.submit(errand.task(), variables);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("fields").path(field).asText())
                .as(refused.body())
                .contains(text);
        assertThat(refused.message()).contains("何も変更していません");
        assertNothingChanged();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "remark":{"value":"ok"},"caseId":{"value":1}                                                   | caseId
            "remark":{"value":"ok"},"taskId":{"value":"x"}                                                 | taskId
            "remark":{"value":"ok"},"contacts":{"type":"Json","value":"[{\\"name\\":\\"a\\",\\"x\\":1}]"}  | x
            "remark":{"value":"ok"},"<script>":{"value":1}                                                 | ?script?
            """)
    void aFieldTheFormDoesNotHaveIsRefusedByName(String variables, String name) {
        Answer refused = nurse.submit(errand.task(), variables);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("「" + name + "」");
        assertNothingChanged();
    }

    @Test
    void refusalsAreInTheReadersLanguage() {
        nurse.giveBack(errand.task());
        Seam english = Seam.of("t.english.east", port);
        english.claim(errand.task());
        Answer refused = english.submit(errand.task(), "\"remark\":{\"value\":null},\"amount\":{\"value\":0}");
        assertThat(refused.json().path("fields").path("remark").asText()).isEqualTo("Please fill in this field.");
        assertThat(refused.json().path("fields").path("amount").asText()).isEqualTo("The lowest possible value is 1.");
        assertThat(refused.message()).startsWith("2 fields need another look");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []
            "text"
            {"variables":[]}
            {"variables":{"remark":"bare"}}
            {"variables":{"remark":{"value":"a","local":true}}}
            {"variables":{"remark":{"value":"a"}},"businessKey":"1"}
            {"variables":{"remark":{"value":"a"},"remark":{"value":"b"}}}
            {"variables":{"symptoms":{"type":"Json","value":"[[["}}}
            {"variables":
            """)
    void aBodyThatTasklistNeverSendsIsRefused(String body) {
        Answer refused = nurse.visitor().engine("task/" + errand.task() + "/submit-form", body);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.message()).contains("読み取れませんでした");
        assertNothingChanged();
    }

    @Test
    void aTextOfTenMegabytesIsRefusedWithASentence() {
        Answer refused = nurse.submit(errand.task(), "\"remark\":{\"value\":\"" + "長".repeat(3_500_000) + "\"}");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.message()).contains("長すぎます").contains("256 KB");
        assertThat(nurse.task(errand.task()).status()).isEqualTo(200);
    }

    @Test
    void aTextThatIsTooLongForItsFieldIsNamedThere() {
        Answer refused = nurse.submit(errand.task(), "\"remark\":{\"value\":\"" + "長".repeat(201) + "\"}");
        assertThat(refused.json().path("fields").path("remark").asText()).contains("200文字以内");
    }

    @Test
    void aBodyThatIsNotJsonIsRefused() {
        Answer refused = nurse.visitor().engineAs("text/plain", "task/" + errand.task() + "/submit-form", "remark=x");
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.message()).contains("JSON");
    }

    @Test
    void anUnclaimedTaskCannotBeCompleted() {
        nurse.giveBack(errand.task());
        Answer refused = nurse.submit(errand.task(), GOOD);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.message()).contains("担当する");
        assertNothingChanged();
    }

    @Test
    void aTaskThatAColleagueHasClaimedCanNeitherBeClaimedNorCompletedNorGivenBack() {
        Seam second = Seam.of("t.second.east", port);
        assertThat(second.claim(errand.task()).status()).isEqualTo(409);
        assertThat(second.claim(errand.task()).message()).contains("東 のぞみ");
        assertThat(second.submit(errand.task(), GOOD).message()).contains("東 のぞみ");
        assertThat(second.giveBack(errand.task()).status()).isEqualTo(409);
        assertNothingChanged();
    }

    @Test
    void nobodyClaimsForSomebodyElse() {
        nurse.giveBack(errand.task());
        Answer refused = nurse.visitor().engine("task/" + errand.task() + "/claim", "{\"userId\":\"t.second.east\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(nurse.task(errand.task()).json().path("assignee").isNull()).isTrue();
    }

    @Test
    void anotherOfficesTaskIsNotThere() {
        Seam west = Seam.of("t.nurse.west", port);
        assertThat(west.variables(errand.task()).status()).isEqualTo(404);
        assertThat(west.claim(errand.task()).status()).isEqualTo(404);
        assertThat(west.submit(errand.task(), GOOD).status()).isEqualTo(404);
        assertNothingChanged();
    }

    @Test
    void theSecondClickIsToldThatTheTaskIsDone() {
        assertThat(nurse.submit(errand.task(), GOOD).status()).isEqualTo(204);
        Answer second = nurse.submit(errand.task(), GOOD);
        assertThat(second.status()).isEqualTo(404);
        assertThat(second.message()).contains("すでに終わっています");
        assertThat(errands.notes(errand.caseId())).isEqualTo(1);
    }

    @Test
    void ofManyClicksAtOnceOneIsTaken() {
        List<CompletableFuture<Answer>> clicks = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> nurse.submit(errand.task(), GOOD)))
                .limit(6)
                .toList();
        List<Integer> statuses =
                clicks.stream().map(click -> click.join().status()).toList();
        assertThat(statuses).containsOnlyOnce(204).allMatch(status -> status == 204 || status == 404);
        assertThat(errands.notes(errand.caseId())).isEqualTo(1);
    }

    @Test
    void ofManyClaimsAtOnceOneIsTaken() {
        nurse.giveBack(errand.task());
        Seam second = Seam.of("t.second.east", port);
        List<CompletableFuture<Answer>> claims = Stream.of(nurse, second, nurse, second)
                .map(person -> CompletableFuture.supplyAsync(() -> person.claim(errand.task())))
                .toList();
        assertThat(claims.stream().map(claim -> claim.join().status()).toList())
                .containsOnly(204, 409)
                .filteredOn(status -> status == 409)
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"stray fact", "wordy fact"})
    void aFactThatMustNotReachTheEngineStopsEverything(String remark) {
        Answer failed = nurse.submit(errand.task(), "\"remark\":{\"value\":\"" + remark + "\"}");
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.message()).contains("何も変更していません");
        assertNothingChanged();
    }

    private void assertNothingChanged() {
        assertThat(nurse.task(errand.task()).status()).isEqualTo(200);
        assertThat(errands.notes(errand.caseId())).isZero();
    }
}

package org.hersys.lives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hersys.support.Colleague;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people at one task, and one person twice: one of them is told, nothing happens twice or by half. */
@ProductTest
class BadLuckIT {

    private static final Map<String, String> CONFIRMED = Map.of("confirmation", "confirmed");

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
    }

    @Test
    void theSecondClickOnCompleteIsToldThatTheTaskIsDone() {
        nurse().claim(task);
        List<Visitor.Answer> answers = atOnce(() -> nurse().send(task, CONFIRMED), () -> nurse().send(task, CONFIRMED));
        assertThat(answers).extracting(Visitor.Answer::status).containsExactlyInAnyOrder(204, 404);
        assertThat(refused(answers)).contains("すでに終わっています", "何も変更していません");
        assertThat(nurse().find(number, "userTask_interviewPatient")).isPresent();
    }

    @Test
    void ofTwoWhoClaimAtOnceOneGetsTheTaskAndTheOtherTheColleaguesName() {
        Colleague colleague = cast.as("nurse2.minato");
        List<Visitor.Answer> answers = atOnce(() -> nurse().claim(task), () -> colleague.claim(task));
        assertThat(answers).extracting(Visitor.Answer::status).containsExactlyInAnyOrder(204, 409);
        assertThat(refused(answers)).containsPattern("港 はるか|芝 みどり");
    }

    @Test
    void aTaskThatSomebodyElseHasClaimedIsNeitherTakenNorDone() {
        nurse().claim(task);
        Colleague colleague = cast.as("nurse2.minato");
        assertThat(colleague.claim(task).message()).contains("港 はるか", "何も変更していません");
        assertThat(colleague.send(task, CONFIRMED).status()).isEqualTo(409);
        assertThat(colleague.visitor().engine("task/" + task + "/unclaim", "{}").status())
                .isEqualTo(409);
        assertThat(nurse().send(task, CONFIRMED).status()).isEqualTo(204);
    }

    @Test
    void aTaskThatNobodyHasClaimedIsNotDoneEither() {
        Visitor.Answer answer = nurse().send(task, CONFIRMED);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.message()).contains("担当する");
        assertThat(nurse().find(number, Reported.TASK)).contains(task);
    }

    @Test
    void aTaskFinishedMeanwhileIsGoneForEverybodyWhoStillHasItOpen() {
        Colleague colleague = cast.as("nurse2.minato");
        assertThat(colleague.read(task).has("name")).isTrue();
        nurse().complete(number, Reported.TASK, CONFIRMED);
        for (Visitor.Answer answer : List.of(
                colleague.claim(task),
                colleague.send(task, CONFIRMED),
                colleague.visitor().engine("task/" + task),
                colleague.visitor().engine("task/" + task + "/form-variables"))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.message()).contains("すでに終わっています");
        }
        assertThat(cast.page("nurse2.minato", "/tasks/" + task).statusCode()).isEqualTo(404);
    }

    @Test
    void aTaskIsClaimedForNobodyButOneself() {
        Visitor.Answer answer = nurse().visitor().engine("task/" + task + "/claim", "{\"userId\":\"nurse2.minato\"}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.message()).contains("ご自身");
    }

    @Test
    void allWhoOpenTasklistAtOnceGetAPageWhoseScriptsMayRun() {
        cast.page(Cast.NURSE, "/camunda/app/tasklist/default/");
        IntStream.range(0, 60).parallel().forEach(again -> {
            var page = cast.page(Cast.NURSE, "/camunda/app/tasklist/default/");
            String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
            String nonce = policy.replaceFirst(".*'nonce-([^']+)'.*", "$1");
            assertThat(page.body()).contains("nonce=\"" + nonce + "\"");
        });
    }

    @Test
    void aBrowserThatAsksForManyThingsRightAfterSigningInGetsThemAll() {
        for (int person = 0; person < 5; person++) {
            Pages pages = Pages.signedIn(port, Cast.NURSE, "hersys-demo", "ja");
            IntStream.range(0, 24)
                    .parallel()
                    .mapToObj(again -> pages.open(again % 3 == 0 ? "/cases" : "/camunda/app/tasklist/default/"))
                    .forEach(page -> assertThat(page.statusCode()).isEqualTo(200));
        }
    }

    @Test
    void aFormSentFromAnotherSiteIsNotTakenAndSignsNobodyOut() {
        nurse().claim(task);
        Visitor.Answer answer = nurse().visitor()
                .raw(
                        "POST",
                        "/camunda/api/engine/engine/default/task/" + task + "/submit-form",
                        "application/json",
                        Colleague.body(CONFIRMED));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.message()).contains("もう一度押してください");
        assertThat(nurse().find(number, Reported.TASK)).contains(task);
        assertThat(nurse().send(task, CONFIRMED).status()).isEqualTo(204);
    }

    @Test
    void anotherOfficesCaseLooksLikeOneThatDoesNotExist() {
        for (String login : List.of(Cast.NEIGHBOUR, "nurse.yokohama", Cast.AGENCY, "clinic.keyaki", "policy.toto")) {
            assertThat(cast.looksAt(login, number)).as(login).isEqualTo(404);
            assertThat(seen(login, number)).as(login).isEqualTo(seen(login, "nonsense"));
            assertThat(cast.page(login, "/tasks/" + task).statusCode()).isEqualTo(404);
            assertThat(cast.page(login, "/tasks/" + task + "/case").statusCode())
                    .isEqualTo(404);
            assertThat(cast.page(login, "/cases?q=" + number).body()).doesNotContain(number);
        }
        Colleague neighbour = cast.as(Cast.NEIGHBOUR);
        for (Visitor.Answer answer : List.of(
                neighbour.claim(task),
                neighbour.send(task, CONFIRMED),
                neighbour.visitor().engine("task/" + task + "/deployed-form"))) {
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    /** A case's page but for the forgery token, which is never the same. */
    private String seen(String login, String address) {
        return cast.page(login, "/cases/" + address).body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private Colleague nurse() {
        return cast.as(Cast.NURSE);
    }

    private static String refused(List<Visitor.Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.status() != 204)
                .findFirst()
                .orElseThrow()
                .message();
    }

    private static List<Visitor.Answer> atOnce(Supplier<Visitor.Answer> one, Supplier<Visitor.Answer> two) {
        CompletableFuture<Visitor.Answer> begun = CompletableFuture.supplyAsync(one);
        Visitor.Answer second = two.get();
        return List.of(begun.join(), second);
    }
}

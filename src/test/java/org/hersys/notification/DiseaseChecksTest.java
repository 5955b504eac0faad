package org.hersys.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.support.Notified.today;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hersys.disease.Disease;
import org.hersys.support.Declared;
import org.hersys.support.Notified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only one disease asks is checked as its folder declares it. */
class DiseaseChecksTest {

    private static final Disease DISEASE = Declared.diseases().get("acuteEncephalitis");

    @Test
    void aNotificationAsTheFormAsksItIsTaken() {
        assertThat(problems(answers())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "age, problem.required",
        "impairment, problem.required",
        "criteria, problem.required",
        "cause, problem.required"
    })
    void whatTheFormRequiresIsMissed(String key, String message) {
        Map<String, Object> answers = answers();
        answers.remove(key);
        assertThat(problems(answers)).containsExactly("answers." + key + " " + message);
    }

    @Test
    void anAnswerIsOfTheKindTheFormAsks() {
        assertThat(problems(with("age", "five"))).containsExactly("answers.age tasklist.field.number");
        assertThat(problems(with("age", 5.5))).containsExactly("answers.age problem.wholeNumber");
        assertThat(problems(with("age", 121))).containsExactly("answers.age problem.range");
        assertThat(problems(with("age", -1))).containsExactly("answers.age problem.range");
        assertThat(problems(with("age", 0))).isEmpty();
        assertThat(problems(with("cause", "magic"))).containsExactly("answers.cause problem.unknownCode");
        assertThat(problems(with("criteria", List.of("highFever", "magic"))))
                .containsExactly("answers.criteria problem.unknownCode");
        assertThat(problems(with("pathogen", 5))).containsExactly("answers.pathogen tasklist.field.text");
        assertThat(problems(with("pathogen", "x".repeat(101)))).containsExactly("answers.pathogen problem.tooLong");
        assertThat(problems(with("vaccinatedOn", "2026-02-30")))
                .containsExactly("answers.vaccinatedOn tasklist.field.date");
    }

    @Test
    void aQuestionThatNobodyAskedIsRefused() {
        assertThat(problems(with("shoeSize", 43))).containsExactly("answers notification.problem.noSuchQuestion");
    }

    @Test
    void daysHaveComeAndFollowEachOther() {
        assertThat(problems(with("diedOn", today().plusDays(1).toString())))
                .containsExactly("answers.diedOn problem.inFuture");
        assertThat(problems(with("diedOn", today().minusDays(3).toString())))
                .containsExactly("answers.diedOn notification.problem.outOfOrder");
        assertThat(problems(with("diedOn", today().toString()))).isEmpty();
    }

    @Test
    void nameAndAddressMustNotBeGivenWhereTheLawDoesNotAskThem() {
        assertThat(problems(notified(answers()).named("検査 花子").at("東都みなと区1-2-3")))
                .containsExactlyInAnyOrder(
                        "name notification.problem.notAsked", "address notification.problem.notAsked");
    }

    @Test
    void aPatientBySignsMayWaitForTheTest() {
        assertThat(problems(notified(answers())
                        .method("nucleicAcid")
                        .result("pending")
                        .sampled(today())))
                .isEmpty();
    }

    @Test
    void theInventedCasesOfTheDemoAreTakenWithoutAQuestion() throws IOException {
        String file = Pattern.compile("\"day-(\\d+)\"")
                .matcher(Files.readString(Path.of("diseases", DISEASE.folder(), "demo.json")))
                .replaceAll(day -> "\"" + today().minusDays(Long.parseLong(day.group(1))) + "\"");
        ObjectMapper json = new ObjectMapper().findAndRegisterModules();
        for (JsonNode invented : json.readTree(file)) {
            var content = json.convertValue(invented.path("notification"), NotificationContent.class);
            assertThat(NotificationChecks.problems(content, DISEASE, "web", today()))
                    .isEmpty();
            assertThat(NotificationWarnings.open(content, DISEASE.diagnosisByTest(), today()))
                    .isEmpty();
        }
    }

    private static Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("age", 5);
        answers.put("impairment", "inHospital");
        answers.put("criteria", List.of("highFever", "nervousSystem"));
        answers.put("cause", "unknown");
        return answers;
    }

    private static Map<String, Object> with(String key, Object answer) {
        Map<String, Object> answers = answers();
        answers.put(key, answer);
        return answers;
    }

    private static Notified notified(Map<String, Object> answers) {
        return Notified.patient()
                .named(null)
                .at(null)
                .phone(null)
                .born(null)
                .method("clinical")
                .specimen("none")
                .sampled(null)
                .result("none")
                .symptoms("fever", "convulsions")
                .disease("acuteEncephalitis", answers);
    }

    private static List<String> problems(Map<String, Object> answers) {
        return problems(notified(answers));
    }

    private static List<String> problems(Notified notified) {
        return NotificationChecks.problems(notified.content(), DISEASE, "web", today()).stream()
                .map(problem -> problem.field() + " " + problem.message())
                .toList();
    }
}

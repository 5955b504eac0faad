package org.hersys.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hersys.casefile.Cases;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.support.Visitor.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of the product asked by everybody, about one case. Expected answers: access-expectations.csv; what is
 * noted in the audit trail: audit-expectations.csv.
 */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTableIT {

    private static final int TOGETHER = 4;

    @LocalServerPort
    int port;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    ObjectMapper json;

    private Audience audience;
    private AskedCase asked;
    private final List<Expectation> table = Expectation.all();
    private final ExecutorService together = Executors.newFixedThreadPool(TOGETHER);

    @BeforeAll
    void oneCaseAndEverybody() {
        asked = AskedCase.reported(port, staff, cases, json);
        audience = new Audience(port);
    }

    @AfterAll
    void end() {
        together.shutdown();
        asked.close();
    }

    @Test
    void everyEndpointHasARowInTheTable() {
        Set<String> known =
                table.stream().map(row -> row.method() + " " + row.pattern()).collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        Endpoints.of(mappings).forEach((endpoint, path) -> {
            if (!known.contains(endpoint)) {
                missing.add(found(Expectation.unknown(endpoint, path), new TreeSet<>())
                        .line());
            }
        });
        assertThat(missing)
                .as(
                        "Endpoints without a row. Add these rows to %s. The answers are those found just now: change each "
                                + "that is not what docs/access-matrix.md allows, and give a path and body that reach the data",
                        Expectation.TABLE)
                .isEmpty();
    }

    @Test
    void everyRowIsOfAnEndpointThatExists() {
        Set<String> endpoints = Endpoints.of(mappings).keySet();
        assertThat(table.stream()
                        .filter(row -> !row.pattern().equals("other"))
                        .map(row -> row.method() + " " + row.pattern()))
                .isSubsetOf(endpoints);
    }

    @Test
    void everybodyGetsTheAnswerOfTheTableAndWhoeverSeesThePatientIsNoted() {
        List<String> wrong = new ArrayList<>();
        Set<String> unnoted = new ConcurrentSkipListSet<>();
        for (Expectation row : table) {
            Expectation found = found(row, unnoted);
            found.answers().forEach((person, answer) -> {
                if (!answer.equals(row.answers().get(person))) {
                    wrong.add("%s %s as %s: expected %s, found %s (row found: %s)"
                            .formatted(
                                    row.method(),
                                    row.path(),
                                    person,
                                    row.answers().get(person),
                                    answer,
                                    found.line()));
                }
            });
        }
        assertThat(wrong).isEmpty();
        assertThat(unnoted)
                .as("looks at the patient without an entry in the audit trail")
                .isEmpty();
    }

    @Test
    void ofEveryEndpointItIsDecidedWhatItLeavesInTheAuditTrail() {
        Map<String, AuditDecision> decided = AuditDecision.all();
        Set<String> endpoints = Endpoints.of(mappings).keySet();
        assertThat(endpoints.stream()
                        .filter(endpoint -> !decided.containsKey(endpoint))
                        .map(endpoint -> endpoint.replaceFirst(" ", ";") + ";<codes of actions>;<or why none>"))
                .as(
                        "Endpoints without a row. Add these rows to %s: the actions of which each notes one, or why it "
                                + "notes none",
                        AuditDecision.TABLE)
                .isEmpty();
        assertThat(decided.keySet()).as("rows of endpoints that are gone").isSubsetOf(endpoints);
        assertThat(decided).allSatisfy((endpoint, decision) -> assertThat(
                        decision.actions().isEmpty())
                .as(endpoint + ": actions, or else a reason")
                .isNotEqualTo(decision.because().isEmpty()));
    }

    @Test
    void whoMayNotSeeTheCaseIsNeverExpectedToSeeIt() {
        Set<String> outsiders = Set.of(
                "nobody",
                "useradmin",
                "policy",
                "surveillance",
                "operator",
                "otherOffice",
                "otherPrefecture",
                "otherCoordinator",
                "otherClinic",
                "endedAgency",
                "otherProgram");
        for (Expectation row : table) {
            row.answers().forEach((person, answer) -> {
                if (outsiders.contains(person)) {
                    assertThat(answer)
                            .as(row.method() + " " + row.path() + " as " + person)
                            .isNotEqualTo("seen");
                }
            });
        }
    }

    private Expectation found(Expectation row, Set<String> unnoted) {
        Map<String, String> found = new ConcurrentHashMap<>();
        Map<Boolean, List<String>> people = row.answers().keySet().stream()
                .filter(person -> !row.answers().get(person).equals(Expectation.NOT_ASKED))
                .collect(Collectors.partitioningBy(person -> changesNothing(row, person)));
        at(people.get(true), person -> found.put(person, answer(person, row, unnoted)));
        people.get(false).forEach(person -> found.put(person, answer(person, row, unnoted)));
        Map<String, String> answers = new LinkedHashMap<>(row.answers());
        answers.putAll(found);
        return new Expectation(row.method(), row.pattern(), row.path(), row.body(), answers);
    }

    /** What is only looked at, or refused, may be asked by several at once: nobody's answer depends on another's. */
    private static boolean changesNothing(Expectation row, String person) {
        return row.method().equals("GET")
                || Set.of("closed", "gone", "login").contains(row.answers().get(person));
    }

    private void at(List<String> people, Consumer<String> asking) {
        CompletableFuture.allOf(people.stream()
                        .map(person -> CompletableFuture.runAsync(() -> asking.accept(person), together))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private String answer(String person, Expectation row, Set<String> unnoted) {
        String address = asked.filled(row.path());
        long before = row.answers().get(person).equals("seen") ? asked.newestEntry() : 0;
        Answer answer = audience.ask(person, row.method(), address, asked.filled(row.body()));
        boolean shown = answer.body() != null
                && (answer.body().contains(AskedCase.PATIENT) || answer.body().contains(AskedCase.ADDRESS));
        if (shown && !asked.notedSince(before, Audience.ACCOUNTS.getOrDefault(person, person))) {
            unnoted.add(row.method() + " " + row.path() + " as " + person);
        }
        boolean led = !address.contains(asked.number()) && answer.location().contains(asked.number());
        return shown || led ? "seen" : kind(answer);
    }

    private static String kind(Answer answer) {
        return switch (answer.status()) {
            case 200, 201, 202, 204 -> "open";
            case 301, 302, 303, 307 -> answer.location().contains("/login") ? "login" : "go";
            case 401 -> "login";
            case 403 -> "closed";
            case 404 -> "gone";
            case 400, 405, 406, 409, 410, 413, 415, 422, 429 -> "refused";
            default -> "accident" + answer.status();
        };
    }
}

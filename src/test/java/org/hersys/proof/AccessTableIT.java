package org.hersys.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hersys.access.Actor;
import org.hersys.casefile.Cases;
import org.hersys.support.Notified;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;
import org.hersys.support.Visitor.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of the product asked by everybody, about one case of the office 13103 that the clinic C13103-01 has
 * reported, S13-01 observes and S14-01 has observed until a moment ago. Expected answers: access-expectations.csv.
 */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTableIT {

    private static final String PATIENT = "閲覧権 表子";
    private static final String ADDRESS = "架空表町9-8-7";

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
    private final Map<String, String> places = new LinkedHashMap<>();
    private final List<Expectation> table = Expectation.all();

    @BeforeAll
    void oneCaseAndEverybody() throws JsonProcessingException {
        String number = json.readTree(new Program(port, "hsk_demo_C13103-01")
                        .notify(
                                UUID.randomUUID().toString(),
                                json.writeValueAsString(Notified.patient()
                                        .named(PATIENT)
                                        .at(ADDRESS)
                                        .phone("090-5555-9876")
                                        .content()))
                        .body())
                .get("caseNumber")
                .asText();
        try (TestDatabase database = TestDatabase.open()) {
            database.jdbc().sql("""
                            insert into api_key (id, organisation, label, key_hash)
                            values (gen_random_uuid(), 'C13104-01', 'proof', sha256('hsk_proof_C13104-01')) on conflict do nothing""").update();
            places.put("number", number);
            places.put(
                    "case",
                    database.jdbc()
                            .sql("select id::text from case_file where number = ?")
                            .param(number)
                            .query(String.class)
                            .single());
            places.put(
                    "task",
                    database.jdbc()
                            .sql("select task_id from work_item where case_id = ?::bigint"
                                    + " and task_key <> 'userTask_completeNotification'")
                            .param(places.get("case"))
                            .query(String.class)
                            .single());
            places.put(
                    "definition",
                    database.jdbc()
                            .sql(
                                    "select id_ from act_re_procdef where key_ = 'manageCase' order by version_ desc limit 1")
                            .query(String.class)
                            .single());
        }
        long id = Long.parseLong(places.get("case"));
        staff.run(Actor.system(), () -> cases.observe(id, "S14-01"));
        staff.run(Actor.system(), () -> cases.observe(id, "S13-01"));
        audience = new Audience(port);
    }

    @Test
    void everyEndpointHasARowInTheTable() {
        Set<String> known =
                table.stream().map(row -> row.method() + " " + row.pattern()).collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        endpoints().forEach((endpoint, path) -> {
            if (!known.contains(endpoint)) {
                missing.add(found(Expectation.unknown(endpoint, path)).line());
            }
        });
        assertThat(missing)
                .as(
                        "Endpoints without a row. Add these rows to %s. The answers are those found just now: change each "
                                + "that is not what the rules of domain.md 1 allow, and give a path and body that reach the data",
                        Expectation.TABLE)
                .isEmpty();
    }

    @Test
    void everyRowIsOfAnEndpointThatExists() {
        Set<String> endpoints = endpoints().keySet();
        assertThat(table.stream()
                        .filter(row -> !row.pattern().equals("other"))
                        .map(row -> row.method() + " " + row.pattern()))
                .isSubsetOf(endpoints);
    }

    @Test
    void everybodyGetsTheAnswerOfTheTable() {
        List<String> wrong = new ArrayList<>();
        for (Expectation row : table) {
            Expectation found = found(row);
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

    private Expectation found(Expectation row) {
        Map<String, String> answers = new LinkedHashMap<>();
        String address = filled(row.path());
        row.answers().forEach((person, expected) -> {
            boolean asked = !expected.equals(Expectation.NOT_ASKED);
            answers.put(
                    person,
                    asked ? kind(audience.ask(person, row.method(), address, filled(row.body())), address) : expected);
        });
        return new Expectation(row.method(), row.pattern(), row.path(), row.body(), answers);
    }

    private String kind(Answer answer, String address) {
        if (!address.contains(places.get("number")) && answer.location().contains(places.get("number"))
                || answer.body() != null
                        && (answer.body().contains(PATIENT) || answer.body().contains(ADDRESS))) {
            return "seen";
        }
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

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace("${" + place.getKey() + "}", place.getValue());
        }
        return filled;
    }

    /** "METHOD /pattern" of every endpoint to a path for it. */
    private Map<String, String> endpoints() {
        Map<String, String> endpoints = new TreeMap<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                if (method.getBeanType().getName().startsWith("org.hersys.")) {
                    for (String pattern : info.getPatternValues()) {
                        methods(info).forEach(verb -> endpoints.put(verb + " " + pattern, path(pattern)));
                    }
                }
            });
        }
        return endpoints;
    }

    private static Set<String> methods(RequestMappingInfo info) {
        Set<String> methods = new LinkedHashSet<>();
        info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        return methods.isEmpty() ? Set.of("GET") : methods;
    }

    /** A first guess of an address for a pattern. */
    private static String path(String pattern) {
        String path = pattern.replace("{number}", "${number}")
                .replace("{caseNumber}", "${number}")
                .replace("{caseId}", "${case}");
        path = pattern.startsWith("/tasklist-seam/process-definition") ? path.replace("{id}", "${definition}") : path;
        path = pattern.startsWith("/tasks") || pattern.startsWith("/tasklist-seam/task")
                ? path.replace("{id}", "${task}")
                : path;
        path = path.replace("{view}", "all").replace("{login}", "nurse.minato");
        return path.replace("/tasklist-seam/", "/camunda/api/engine/engine/default/")
                .replaceAll("(?<!\\$)\\{[^}]*}", "1");
    }
}

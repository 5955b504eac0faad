package org.hersys.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.casefile.Cases;
import org.hersys.support.DatabaseCalls;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever may not see a case cannot tell it from one that does not exist: not by answers, work done, searches, counts. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingBetrayedIT {

    private static final List<String> OUTSIDERS =
            List.of("otherOffice", "otherPrefecture", "otherClinic", "endedAgency", "otherCoordinator", "useradmin");
    private static final Set<String> PLACES =
            Set.of("${number}", "${case}", "${task}", "${definition}", "nurse.shinjuku", "C13104-01");

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

    @Autowired
    DatabaseCalls calls;

    private Audience audience;
    private AskedCase asked;

    @BeforeAll
    void oneCaseAndEverybody() {
        audience = new Audience(port);
        asked = AskedCase.reported(port, staff, cases, json);
    }

    @AfterAll
    void end() {
        asked.close();
    }

    @Test
    void whatIsNotYoursIsAnsweredAsWhatDoesNotExistWithTheSameStatements() {
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (Expectation row : Expectation.all()) {
            String asking = row.path() + row.body();
            for (String person : OUTSIDERS) {
                if ("gone".equals(row.answers().get(person)) && PLACES.stream().anyMatch(asking::contains)) {
                    compared++;
                    lasting(() -> difference(person, row)).ifPresent(different::add);
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
        assertThat(different).isEmpty();
    }

    private Optional<String> difference(String person, Expectation row) {
        String inventedPath = AskedCase.invented(row.path());
        ask(person, row, inventedPath, AskedCase.invented(row.body()));
        SameAnswer foreign = ask(person, row, asked.filled(row.path()), asked.filled(row.body()));
        SameAnswer nothing = ask(person, row, inventedPath, AskedCase.invented(row.body()));
        return foreign.equals(nothing)
                ? Optional.empty()
                : Optional.of("%s %s as %s%n foreign: %s%n nothing: %s"
                        .formatted(row.method(), row.path(), person, foreign, nothing));
    }

    private SameAnswer ask(String person, Expectation row, String path, String body) {
        calls.forget();
        var answer = audience.ask(person, row.method(), path, body);
        return SameAnswer.of(answer, List.of(path, part(row.path(), path)), calls);
    }

    /** What was typed in the place of a row's address. */
    private static String part(String pattern, String path) {
        String[] wanted = pattern.split("/");
        String[] given = path.split("/");
        for (int i = 0; i < wanted.length && i < given.length; i++) {
            if (!wanted[i].equals(given[i])) {
                return given[i];
            }
        }
        return path;
    }

    @Test
    void aSearchForAForeignPatientFindsWhatASearchForNobodyFinds() {
        Map<String, String> searches = Map.of(
                AskedCase.PATIENT,
                "閲覧権 無子",
                AskedCase.ADDRESS,
                "架空無町9-8-7",
                AskedCase.PHONE,
                "090-5555-9875",
                asked.number(),
                AskedCase.invented("${number}"));
        for (String person : OUTSIDERS) {
            searches.forEach((real, invented) -> assertThat(
                            lasting(() -> Optional.of(person + " searches for " + real + ": " + search(person, real))
                                    .filter(found -> !search(person, real).equals(search(person, invented)))))
                    .isEmpty());
        }
    }

    /** A difference that is still there when everything is asked again: what is remembered for some seconds makes others. */
    private static Optional<String> lasting(Supplier<Optional<String>> difference) {
        Optional<String> found = difference.get();
        for (int again = 0; again < 2 && found.isPresent(); again++) {
            found = difference.get();
        }
        return found;
    }

    private SameAnswer search(String person, String words) {
        var found =
                audience.ask(person, "POST", "/cases/search", "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        calls.forget();
        String page = found.location().replaceFirst("^https?://[^/]+", "");
        return SameAnswer.of(
                audience.ask(person, "GET", page, ""), List.of(words, words.replace("-", ""), page), calls);
    }

    @Test
    void countsDoNotChangeWithAForeignCase() {
        Map<String, String> before = counts();
        AskedCase.reported(port, staff, cases, json).close();
        assertThat(counts()).isEqualTo(before);
    }

    private Map<String, String> counts() {
        Map<String, String> counts = new LinkedHashMap<>();
        for (String person : OUTSIDERS) {
            for (String path : List.of(
                    "/camunda/api/engine/engine/default/filter/counts",
                    "/camunda/api/engine/engine/default/filter/all/count",
                    "/cases",
                    "/notices/bell")) {
                counts.put(
                        person + " " + path,
                        SameAnswer.of(audience.ask(person, "GET", path, ""), List.of(), calls)
                                .body());
            }
        }
        return counts;
    }

    /** Each call is asked as nobody and as two others in turn: the servlet looks at the role before it looks at the call. */
    @Test
    void everyCallOfTheEngineThatIsNotTasklistsIsForOperatorsOnly() {
        Pattern ours = Pattern.compile(Endpoints.of(mappings).keySet().stream()
                .filter(endpoint -> endpoint.contains("/tasklist-seam/"))
                .map(endpoint -> endpoint.replace("/tasklist-seam/", "").replaceAll("\\{[^}]*}", "[^/]+"))
                .collect(Collectors.joining("|")));
        Set<String> engine = EngineCalls.all();
        assertThat(engine).hasSizeGreaterThan(300);
        List<String> open = new ArrayList<>();
        List<String> people = Audience.ACCOUNTS.keySet().stream()
                .filter(person -> !person.equals("operator"))
                .toList();
        int turn = 0;
        for (String call : engine) {
            if (!ours.matcher(call).matches()) {
                String[] parts = call.split(" ");
                Stream.of("nobody", people.get(turn++ % people.size()), people.get(turn++ % people.size()))
                        .forEach(person -> {
                            int status = audience.ask(
                                            person,
                                            parts[0],
                                            "/camunda/api/engine/engine/default/" + parts[1],
                                            "GET".equals(parts[0]) ? "" : "{}")
                                    .status();
                            if (status != (person.equals("nobody") ? 401 : 403)) {
                                open.add(status + " " + call + " as " + person);
                            }
                        });
            }
        }
        assertThat(open).isEmpty();
    }
}

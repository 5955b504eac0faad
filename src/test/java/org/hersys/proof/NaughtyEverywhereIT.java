package org.hersys.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Texts that break programs, typed into every field of every page, about one case; about other things {@link NaughtyObjectsIT}. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NaughtyEverywhereIT {

    /** Fields that hold the same each time, so that what other tests rest on stays: nobody's password, nobody's duty. */
    private static final Map<String, Map<String, String>> FIXED = Map.of(
            "POST /account/password", Map.of("current", "hersys-demo", "repeated", "something else"),
            "POST /observation/duty", Map.of("mail", "no address"));

    /** How often each endpoint is asked with a text of its own in every field. */
    private static final int TURNS = 4;

    private static final int BATCH = 40;

    /** Into which places the same texts are typed by which other test. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "/login", "SecondStepIT",
            "/p/", "NaughtyPatientIT",
            "/api/", "NaughtyStringsIT, ImportEndpointIT",
            "/tasklist-seam/", "NaughtyFormsIT; drafts below; lists TaskListIT",
            "/twilio/", "WebhooksIT: unsigned, nothing is read; signed, it is a patient's text");

    private static final List<String> ASKS = List.of(
            "nurse",
            "clerk",
            "supervisor",
            "useradmin",
            "clinic",
            "agency",
            "coordinator",
            "policy",
            "operator",
            "nobody");

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

    private final List<String> texts = NaughtyStrings.all();
    private Audience audience;
    private AskedCase asked;
    private int turn;

    @BeforeAll
    void oneCaseAndEverybody() {
        asked = AskedCase.reported(port, staff, cases, json);
        audience = new Audience(port);
    }

    @AfterAll
    void end() {
        asked.close();
    }

    @Test
    void noFieldOfAnyPageMakesAnAccidentOrShowsWhatWasTypedAsAnythingButText() {
        Map<String, HandlerMethod> handlers = Endpoints.handlers(mappings);
        List<String> wrong = new ArrayList<>();
        Set<String> tried = new LinkedHashSet<>();
        Set<String> done = new LinkedHashSet<>();
        Set<String> typedInto = new LinkedHashSet<>();
        for (Expectation row : Expectation.all()) {
            String endpoint = row.method() + " " + row.pattern();
            String person = asking(row);
            if (person != null
                    && handlers.containsKey(endpoint)
                    && !endpoint.contains("tasklist-seam")
                    && done.add(endpoint)) {
                String path = asked.filled(row.path()).replaceAll("\\?.*", "");
                Set<String> fields = new LinkedHashSet<>(TextFields.of(handlers.get(endpoint)));
                fields.addAll(
                        TextFields.of(audience.ask(person, "GET", path, "").body()));
                tried.addAll(fields);
                if (!fields.isEmpty()) {
                    typedInto.add(endpoint);
                }
                type(row.method(), path, person, fields, FIXED.getOrDefault(endpoint, Map.of()))
                        .forEach(found -> wrong.add(found + " at " + endpoint));
            }
        }
        assertThat(tried).hasSizeGreaterThan(60);
        assertThat(untried(handlers, typedInto)).isEmpty();
        assertThat(wrong).isEmpty();
    }

    /** Whoever gets furthest: to the page, to a refusal of what was typed, else at least to reading it. */
    private static String asking(Expectation row) {
        return Stream.of(Set.of("seen", "open", "go", "refused"), Set.of("gone"))
                .flatMap(wanted -> ASKS.stream()
                        .filter(one -> wanted.contains(row.answers().get(one))))
                .findFirst()
                .orElse(null);
    }

    /** Endpoints of ours into which something can be typed, and into which nothing was, here or where it is said. */
    private static List<String> untried(Map<String, HandlerMethod> handlers, Set<String> typedInto) {
        return handlers.entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getName().startsWith("org.hersys."))
                .filter(one -> TextFields.takesText(one.getValue()))
                .map(Map.Entry::getKey)
                .filter(endpoint -> !typedInto.contains(endpoint)
                        && ELSEWHERE.keySet().stream().noneMatch(place -> endpoint.contains(" " + place)))
                .toList();
    }

    /** First all that tell in every field, then in each field another text, another one each time. */
    private List<String> type(
            String method, String path, String person, Set<String> fields, Map<String, String> fixed) {
        if (fields.isEmpty()) {
            return List.of();
        }
        return IntStream.rangeClosed(0, TURNS)
                .mapToObj(turn ->
                        NaughtyStrings.typed(fields, turn == 0 ? () -> NaughtyStrings.TOGETHER : this::next, fixed))
                .flatMap(typed -> {
                    boolean get = method.equals("GET");
                    String address = get ? path + "?" + typed : path;
                    return address.length() > 6000
                            ? Stream.empty()
                            : NaughtyStrings.wrong(audience.ask(person, method, address, get ? "" : typed), typed);
                })
                .toList();
    }

    private String next() {
        turn++;
        return turn % 3 == 0
                ? NaughtyStrings.TELLING.get(turn / 3 % NaughtyStrings.TELLING.size())
                : texts.get(turn % texts.size());
    }

    @Test
    void aDraftOfATaskKeepsEachOfThemUnchangedOrIsRefusedWithASentence() {
        AskedCase own = AskedCase.reported(port, staff, cases, json);
        String draft = own.filled("/camunda/api/engine/engine/default/task/${task}/draft");
        String claim = own.filled("/camunda/api/engine/engine/default/task/${task}/claim");
        assertThat(audience.ask("nurse", "POST", claim, "{\"userId\":\"nurse.minato\"}")
                        .status())
                .isEqualTo(204);
        List<String> wrong = new ArrayList<>();
        int kept = 0;
        for (int from = 0; from < texts.size(); from += BATCH) {
            List<String> batch = texts.subList(from, Math.min(from + BATCH, texts.size())).stream()
                    .map(NaughtyEverywhereIT::sendable)
                    .toList();
            List<List<String>> asked = put(draft, batch).status() / 100 == 2
                    ? List.of(batch)
                    : batch.stream().map(List::of).toList();
            for (List<String> several : asked) {
                Answer put = put(draft, several);
                if (put.status() / 100 == 2) {
                    kept += several.size();
                    JsonNode found = audience.ask("nurse", "GET", draft, "").json();
                    for (int i = 0; i < several.size(); i++) {
                        if (!found.findPath("note" + i).asText().equals(several.get(i))) {
                            wrong.add("changed " + NaughtyStrings.shown(several.get(i)));
                        }
                    }
                } else if (!Set.of(400, 413).contains(put.status())
                        || put.message().isBlank()) {
                    wrong.add(put.status() + " for " + NaughtyStrings.shown(several.get(0)));
                }
            }
        }
        own.close();
        assertThat(wrong).isEmpty();
        assertThat(kept).isGreaterThan(500);
    }

    private Answer put(String draft, List<String> several) {
        ObjectNode variables = json.createObjectNode();
        for (int i = 0; i < several.size(); i++) {
            variables.set("note" + i, json.createObjectNode().put("value", several.get(i)));
        }
        return audience.ask(
                "nurse",
                "PUT",
                draft,
                json.createObjectNode().set("variables", variables).toString());
    }

    @Test
    void aReasonIsShownToWhoeverReadsItAsItWasTyped() {
        AskedCase own = AskedCase.reported(port, staff, cases, json);
        String reason = URLEncoder.encode(NaughtyStrings.TOGETHER, StandardCharsets.UTF_8);
        audience.ask("nurse", "POST", own.filled("/cases/${number}/withdraw"), "reason=" + reason);
        assertThat(audience.ask("supervisor", "GET", own.filled("/audit?number=${number}"), "")
                        .body())
                .contains(escaped(NaughtyStrings.TOGETHER));
        own.close();
    }

    /** The text as far as any client can send it: half a character is sent as a question mark. */
    private static String sendable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

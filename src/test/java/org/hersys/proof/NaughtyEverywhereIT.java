package org.hersys.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

/** Texts that break programs, typed into every field of every page and into every form of a task. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NaughtyEverywhereIT {

    /** Fields whose content is taken over by tests of other things: a password, a text or duty of the whole office. */
    private static final Set<String> SHARED = Set.of(
            "POST /account/password",
            "POST /templates/{template}/{channel}/{language}",
            "POST /observation/duty",
            "POST /policy/surge",
            "POST /language");

    private static final int EACH = 5;
    private static final List<String> ASKS = List.of(
            "nurse", "clerk", "supervisor", "useradmin", "clinic", "agency", "coordinator", "policy", "operator");

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
        for (Expectation row : Expectation.all()) {
            String endpoint = row.method() + " " + row.pattern();
            String person = ASKS.stream()
                    .filter(one -> Set.of("seen", "open", "go", "refused")
                            .contains(row.answers().get(one)))
                    .findFirst()
                    .orElse(null);
            if (person != null
                    && handlers.containsKey(endpoint)
                    && !SHARED.contains(endpoint)
                    && !endpoint.contains("tasklist-seam")
                    && done.add(endpoint)) {
                String path = asked.filled(row.path()).replaceAll("\\?.*", "");
                Set<String> fields = new LinkedHashSet<>(TextFields.of(handlers.get(endpoint)));
                fields.addAll(
                        TextFields.of(audience.ask(person, "GET", path, "").body()));
                tried.addAll(fields);
                type(row.method(), path, person, fields).forEach(found -> wrong.add(found + " at " + endpoint));
            }
        }
        assertThat(tried).hasSizeGreaterThan(60);
        assertThat(wrong).isEmpty();
    }

    private List<String> type(String method, String path, String person, Set<String> fields) {
        if (fields.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        NaughtyStrings.TELLING.stream(),
                        Stream.generate(this::next).limit(EACH))
                .flatMap(text -> {
                    String typed = fields.stream()
                            .map(field -> URLEncoder.encode(field, StandardCharsets.UTF_8) + "="
                                    + URLEncoder.encode(text, StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&"));
                    boolean get = method.equals("GET");
                    String address = get ? path + "?" + typed : path;
                    return address.length() > 6000
                            ? Stream.empty()
                            : wrong(audience.ask(person, method, address, get ? "" : typed), text);
                })
                .toList();
    }

    private static Stream<String> wrong(Answer answer, String typed) {
        if (answer.status() >= 500) {
            return Stream.of(answer.status() + " for " + NaughtyStrings.shown(typed));
        }
        String body = answer.body() == null ? "" : answer.body();
        boolean html = body.startsWith("<!DOCTYPE html>");
        return html
                        && (NaughtyStrings.MARKUP.stream().anyMatch(body::contains)
                                || body.contains(NaughtyStrings.PRODUCT))
                ? Stream.of("not as text: " + NaughtyStrings.shown(typed))
                : Stream.empty();
    }

    private String next() {
        return texts.get(turn++ % texts.size());
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
        for (int i = 0; i < texts.size(); i += 4) {
            String text = sendable(texts.get(i));
            ObjectNode variables = json.createObjectNode();
            variables.set("note", json.createObjectNode().put("value", text));
            Answer put = audience.ask(
                    "nurse",
                    "PUT",
                    draft,
                    json.createObjectNode().set("variables", variables).toString());
            if (put.status() / 100 == 2) {
                kept++;
                String found = audience.ask("nurse", "GET", draft, "")
                        .json()
                        .findPath("note")
                        .asText();
                if (!found.equals(text)) {
                    wrong.add("changed " + NaughtyStrings.shown(text) + " to " + NaughtyStrings.shown(found));
                }
            } else if (put.status() != 400 || put.message().isBlank()) {
                wrong.add(put.status() + " for " + NaughtyStrings.shown(text));
            }
        }
        own.close();
        assertThat(wrong).isEmpty();
        assertThat(kept).isPositive();
    }

    @Test
    void aReasonIsShownToWhoeverReadsItAsItWasTyped() {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (String text : NaughtyStrings.TELLING) {
            AskedCase own = AskedCase.reported(port, staff, cases, json);
            String path = own.filled("/cases/${number}");
            audience.ask(
                    "nurse", "POST", path + "/withdraw", "reason=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
            String page = audience.ask("supervisor", "GET", own.filled("/audit?number=${number}"), "")
                    .body();
            if (!page.contains(escaped(text))) {
                wrong.put(text, "not shown");
            }
            own.close();
        }
        assertThat(wrong).isEmpty();
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

package org.hersys.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Somebody who works in Tasklist, call by call as its page does: looks for a task, claims it, reads and sends its form. */
public final class Colleague {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 100;

    private final String login;
    private final Visitor visitor;

    private Colleague(String login, Visitor visitor) {
        this.login = login;
        this.visitor = visitor;
    }

    /** Signs in with an account of the demo. */
    public static Colleague signedIn(int port, String login) {
        return new Colleague(login, Visitor.at(port).signIn(login, "hersys-demo"));
    }

    public Visitor visitor() {
        return visitor;
    }

    /** The open task of a case at an element of a process, if this person sees it. */
    public Optional<String> find(String caseNumber, String element) {
        long count = 1;
        for (int first = 0; first < count; first += PAGE) {
            JsonNode page = visitor.engine("filter/all/list?firstResult=" + first + "&maxResults=" + PAGE, "{}")
                    .json();
            count = page.path("count").asLong();
            for (JsonNode task : page.path("_embedded").path("task")) {
                if (caseNumber.equals(task.path("caseNumber").asText())
                        && element.equals(task.path("taskDefinitionKey").asText())) {
                    return Optional.of(task.path("id").asText());
                }
            }
        }
        return Optional.empty();
    }

    /** The open task, which must be there. */
    public String task(String caseNumber, String element) {
        return find(caseNumber, element)
                .orElseThrow(() -> new AssertionError(login + " sees no " + element + " of " + caseNumber));
    }

    public Visitor.Answer claim(String task) {
        return visitor.engine("task/" + task + "/claim", "{\"userId\":\"" + login + "\"}");
    }

    /** What the form shows, by key. */
    public JsonNode read(String task) {
        return visitor.engine("task/" + task + "/form-variables").json();
    }

    public Visitor.Answer send(String task, Map<String, ?> answers) {
        return visitor.engine("task/" + task + "/submit-form", body(answers));
    }

    /** Does the whole task: looks, claims, reads, answers; fails with what the product says. Answers what was read. */
    public JsonNode complete(String caseNumber, String element, Map<String, ?> answers) {
        String task = task(caseNumber, element);
        expect(200, visitor.engine("task/" + task));
        expect(204, claim(task));
        expect(200, visitor.engine("task/" + task + "/deployed-form"));
        JsonNode shown = read(task);
        expect(204, send(task, answers));
        return shown;
    }

    /** Starts a process with its form and answers the business key of what was started. */
    public String start(String process, Map<String, ?> answers) {
        String form = "process-definition/" + definition(process);
        return expect(200, visitor.engine(form + "/submit-form", body(withToken(form, answers))))
                .json()
                .path("businessKey")
                .asText();
    }

    /** The answers with the token that the form is served with now. */
    public Map<String, ?> withToken(String form, Map<String, ?> answers) {
        Map<String, Object> sent = new LinkedHashMap<>(answers);
        sent.put(
                "formToken",
                visitor.engine(form + "/form-variables")
                        .json()
                        .at("/formToken/value")
                        .asText());
        return sent;
    }

    /** Id of a process this person may start. */
    public String definition(String process) {
        for (JsonNode definition : visitor.engine("process-definition").json()) {
            if (process.equals(definition.path("key").asText())) {
                return definition.path("id").asText();
            }
        }
        throw new AssertionError(login + " cannot start " + process);
    }

    /** Answers as Tasklist sends them. */
    public static String body(Map<String, ?> answers) {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((key, value) -> variables.put(
                key,
                value instanceof Collection<?> list
                        ? Map.of("type", "Json", "value", json(list))
                        : java.util.Collections.singletonMap("value", value)));
        return json(Map.of("variables", variables));
    }

    private Visitor.Answer expect(int status, Visitor.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(login + " got " + answer);
        }
        return answer;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}

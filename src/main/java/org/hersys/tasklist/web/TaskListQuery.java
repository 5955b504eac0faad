package org.hersys.tasklist.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hersys.tasklist.Refusal;
import org.hersys.tasklist.Refusal.Reason;
import org.hersys.tasklist.TaskOrder;

/** What Tasklist sends with a page of the list: an order, and the places of a search that we do not offer. */
final class TaskListQuery {

    private static final Set<String> KEYS = Set.of(
            "processVariables",
            "taskVariables",
            "caseInstanceVariables",
            "firstResult",
            "maxResults",
            "sorting",
            "active");

    private static final int MOST_KEYS = 5;

    private TaskListQuery() {}

    /** The order asked for; refuses whatever would search, and whatever Tasklist never sends. */
    static TaskOrder order(byte[] body) {
        ObjectNode query = SeamBody.object(body, KEYS);
        for (String search : List.of("processVariables", "taskVariables", "caseInstanceVariables")) {
            require(!query.has(search)
                    || query.get(search).isArray() && query.get(search).isEmpty());
        }
        for (String number : List.of("firstResult", "maxResults")) {
            require(!query.has(number) || query.get(number).isIntegralNumber());
        }
        require(!query.has("active")
                || query.get("active").isBoolean() && query.get("active").booleanValue());
        require(!query.has("sorting")
                || query.get("sorting").isArray() && query.get("sorting").size() <= MOST_KEYS);
        List<TaskOrder.Key> keys = new ArrayList<>();
        query.path("sorting").forEach(key -> keys.add(key(key)));
        return TaskOrder.by(keys).orElseThrow(() -> Refusal.because(Reason.UNKNOWN_SEARCH));
    }

    private static TaskOrder.Key key(JsonNode key) {
        require(key.isObject()
                && key.size() == 2
                && key.path("sortBy").isTextual()
                && key.path("sortOrder").isTextual());
        return new TaskOrder.Key(
                key.get("sortBy").textValue(), key.get("sortOrder").textValue());
    }

    private static void require(boolean asTasklistSendsIt) {
        if (!asTasklistSendsIt) {
            throw Refusal.because(Reason.UNKNOWN_SEARCH);
        }
    }
}

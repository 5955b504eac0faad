package org.hersys.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes who looks at whom in a task, and what came of it; the note is kept before the form shows anything. */
@Component
public class TaskLooks {

    /** A browser sends 38.0 as 38. */
    private static final Comparator<JsonNode> BY_VALUE = (before, after) -> before.isNumber() && after.isNumber()
            ? before.decimalValue().compareTo(after.decimalValue())
            : before.equals(after) ? 0 : 1;

    private final AuditTrail audit;
    private final ObjectMapper json;

    TaskLooks(AuditTrail audit, ObjectMapper json) {
        this.audit = audit;
        this.json = json;
    }

    /** Notes that the current actor has finished a task, with each answer that differs from what its field held. */
    @Transactional(propagation = Propagation.MANDATORY)
    void completed(TaskAtHand task, Map<String, Object> held, ObjectNode answers) {
        if (task.caseOffice() == null) {
            return;
        }
        AuditEntry entry = AuditEntry.of("task.completed")
                .onCase(task.caseId(), task.caseOffice())
                .named("task", task.element().replace("userTask_", ""));
        for (Map.Entry<String, JsonNode> answer : answers.properties()) {
            JsonNode before = said(json.valueToTree(held.get(answer.getKey())));
            JsonNode after = said(answer.getValue());
            if (!before.equals(BY_VALUE, after)) {
                entry = entry.changed(answer.getKey(), text(before), text(after));
            }
        }
        audit.note(entry);
    }

    /** A field left empty is sent as an empty text or list, and says as little as one that is not sent. */
    private static JsonNode said(JsonNode value) {
        return value.isArray() && value.isEmpty() ? NullNode.getInstance() : PlainText.withoutBlanks(value);
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? null : value.isValueNode() ? value.asText() : value.toString();
    }

    /** Notes that the current actor is about to see the form of a task. */
    @Transactional(propagation = Propagation.MANDATORY)
    void note(TaskAtHand task) {
        if (task.caseId() != null) {
            audit.note("task.viewed", task.caseId(), task.caseOffice());
        }
    }

    /** Notes that the current actor sees a page of the list of tasks; those without a case show nobody. */
    @Transactional
    public void note(List<OpenTask> page) {
        List<Long> cases = page.stream()
                .map(OpenTask::caseId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!cases.isEmpty()) {
            audit.noteList(AuditEntry.of("tasks.listed"), cases);
        }
    }
}

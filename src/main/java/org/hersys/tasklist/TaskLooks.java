package org.hersys.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
            JsonNode before = json.valueToTree(held.get(answer.getKey()));
            if (!before.equals(answer.getValue())) {
                entry = entry.changed(answer.getKey(), text(before), text(answer.getValue()));
            }
        }
        audit.note(entry);
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

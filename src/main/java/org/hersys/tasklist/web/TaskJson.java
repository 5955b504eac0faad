package org.hersys.tasklist.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hersys.tasklist.OpenTask;

/**
 * Tasks in the shape Tasklist reads (HAL), with two fields of our own: the case's number and the patient's name, which
 * the card plugin shows. Moments are in UTC because Tasklist compares them as texts with its own.
 */
final class TaskJson {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

    private TaskJson() {}

    record Listed(
            @JsonProperty("_links") Map<String, Object> links,
            @JsonProperty("_embedded") Object embedded,
            long count) {}

    record Task(
            @JsonProperty("_links") Map<String, Object> links,
            @JsonProperty("_embedded") Object embedded,
            String id,
            String name,
            String description,
            String assignee,
            String created,
            String due,
            String followUp,
            int priority,
            String processDefinitionId,
            String processInstanceId,
            String taskDefinitionKey,
            boolean suspended,
            String tenantId,
            String caseNumber,
            String patient) {}

    record Process(String id, String key, String name) {}

    record Person(String id, String firstName, String lastName, String email) {}

    private record Embedded(List<Process> processDefinition, List<Person> assignee, List<Task> task) {}

    private record OfTask(List<Process> processDefinition, List<Link> identityLink) {}

    private record Link(
            String type,
            String userId,
            String groupId,
            String taskId,
            @JsonProperty("_embedded") Map<String, Object> embedded) {}

    /** A page of tasks. */
    static Listed list(List<OpenTask> tasks, long count) {
        List<Process> processes =
                tasks.stream().map(task -> process(task)).distinct().toList();
        List<Person> people = tasks.stream()
                .filter(task -> task.assignee() != null)
                .map(TaskJson::assignee)
                .distinct()
                .toList();
        List<Task> listed =
                tasks.stream().map(task -> task(task, Map.of(), null)).toList();
        return new Listed(Map.of(), new Embedded(processes, people, listed), count);
    }

    /** One task with its process, its group and who has claimed it. */
    static Task single(OpenTask task, String documentation) {
        List<Link> links = new ArrayList<>();
        links.add(new Link(
                "candidate", null, task.group(), task.id(), Map.of("group", List.of(Map.of("id", task.group())))));
        if (task.assignee() != null) {
            links.add(new Link("assignee", task.assignee(), null, task.id(), Map.of("user", List.of(assignee(task)))));
        }
        return task(task, new OfTask(List.of(process(task)), links), documentation);
    }

    private static Task task(OpenTask task, Object embedded, String documentation) {
        return new Task(
                Map.of(),
                embedded,
                task.id(),
                task.name(),
                documentation,
                task.assignee(),
                moment(task.createdAt()),
                moment(task.dueAt()),
                null,
                task.priority(),
                task.definition(),
                task.instance(),
                task.element(),
                false,
                null,
                task.caseNumber(),
                task.patient());
    }

    private static Process process(OpenTask task) {
        return new Process(task.definition(), task.process(), task.processName());
    }

    private static Person assignee(OpenTask task) {
        String name = task.assigneeName() == null ? task.assignee() : task.assigneeName();
        return new Person(task.assignee(), name, "", null);
    }

    private static String moment(OffsetDateTime moment) {
        return moment == null ? null : MOMENT.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
    }
}

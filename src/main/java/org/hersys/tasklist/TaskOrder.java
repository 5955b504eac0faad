package org.hersys.tasklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An order of the task list; ties are broken, so that pages neither repeat nor skip a task. */
public final class TaskOrder {

    private static final Map<String, String> COLUMNS = Map.of(
            "created", "created_at",
            "priority", "priority",
            "dueDate", "due_at",
            "name", "task_key",
            "nameCaseInsensitive", "task_key",
            "assignee", "assignee");

    private final String clause;

    private TaskOrder(String clause) {
        this.clause = clause;
    }

    /**
     * One thing to order by.
     *
     * @param by created, priority, dueDate, name or assignee
     * @param direction asc or desc
     */
    public record Key(String by, String direction) {

        private Optional<String> column() {
            return Optional.ofNullable(by)
                    .map(COLUMNS::get)
                    .filter(known -> "asc".equals(direction) || "desc".equals(direction))
                    .map(column -> column + " " + direction + " nulls last");
        }
    }

    /** The order by these keys; nothing when one of them is unknown. */
    public static Optional<TaskOrder> by(List<Key> keys) {
        if (keys.stream().anyMatch(key -> key.column().isEmpty())) {
            return Optional.empty();
        }
        Stream<String> wanted = keys.stream().map(key -> key.column().orElseThrow());
        boolean byPriority = keys.stream().anyMatch(key -> "priority".equals(key.by()));
        Stream<String> ties = byPriority ? Stream.of("due_at asc nulls last") : Stream.empty();
        return Optional.of(new TaskOrder(Stream.concat(wanted, ties).collect(Collectors.joining(", "))));
    }

    /** The clause for rows of an alias. */
    String clause(String alias) {
        String columns = clause.isEmpty() ? "created_at desc" : clause;
        return Stream.concat(Stream.of(columns.split(", ")), Stream.of("task_id"))
                .map(column -> alias + "." + column)
                .collect(Collectors.joining(", "));
    }
}

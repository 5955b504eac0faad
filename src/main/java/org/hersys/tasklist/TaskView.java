package org.hersys.tasklist;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The ready-made views of the task list, in the order in which they are shown; the first one opens by itself. */
public enum TaskView {
    ALL("true", "#626264"),
    MINE("w.assignee = :login", "#0017c1"),
    OFFICE("w.assignee is null", "#0017c1"),
    OVERDUE("w.due_at < :now", "#ce0000"),
    ALERTS("(w.priority >= 80 or w.task_key = 'userTask_handleAlert')", "#ce0000"),
    TODAY("w.due_at < :tomorrow", "#b78f00");

    private final String condition;
    private final String colour;

    TaskView(String condition, String colour) {
        this.condition = condition;
        this.colour = colour;
    }

    /** The code used in addresses, for example {@code overdue}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The colour of its mark beside the name. */
    public String colour() {
        return colour;
    }

    /** The view of a code. */
    public static Optional<TaskView> ofCode(String code) {
        return Stream.of(values()).filter(view -> view.code().equals(code)).findFirst();
    }

    String condition() {
        return condition;
    }
}

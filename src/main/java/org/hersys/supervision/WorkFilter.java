package org.hersys.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hersys.access.Role;

/**
 * Which open tasks are meant; null leaves a filter out.
 *
 * @param person login, or {@link #NOBODY}
 * @param role code of the role whose group has the task
 * @param process key of the process
 * @param element id of the user task in it
 * @param priority the least priority, 0 to 100
 * @param hours the least age in hours
 * @param late true where only overdue tasks are meant
 * @param days how many days ago the task began at most
 * @param risk the least points of the admission score of the case
 * @param office the health centre of the case, for the prefecture's desk
 */
record WorkFilter(
        String person,
        String role,
        String process,
        String element,
        Integer priority,
        Integer hours,
        Boolean late,
        Integer days,
        Integer risk,
        String office) {

    /** In place of a login: tasks that nobody has taken. */
    static final String NOBODY = "-";

    /** Roles whose tasks an office or a prefecture has. */
    static final List<String> ROLES =
            List.of(Role.NURSE.code(), Role.CLERK.code(), Role.SUPERVISOR.code(), Role.COORDINATOR.code());

    WorkFilter {
        person = Asked.code(person);
        role = Asked.code(role);
        process = Asked.code(process);
        element = Asked.code(element);
        office = Asked.code(office);
        hours = Asked.period(hours);
        days = Asked.period(days);
    }

    /** All open tasks of a person. */
    static WorkFilter of(String person) {
        return new WorkFilter(person, null, null, null, null, null, null, null, null, null);
    }

    /** What is asked for, by the names that addresses and forms have for it. */
    public Map<String, Object> parameters() {
        return Asked.set(
                "person",
                person,
                "role",
                role,
                "process",
                process,
                "element",
                element,
                "priority",
                priority,
                "hours",
                hours,
                "late",
                late,
                "days",
                days,
                "risk",
                risk,
                "office",
                office);
    }

    /** The condition for rows of the alias w, with the parameters it names. */
    String condition(Map<String, Object> parameters) {
        List<String> parts = new ArrayList<>(List.of("not w.suspended"));
        if (NOBODY.equals(person)) {
            parts.add("w.assignee is null");
        } else {
            add(parts, parameters, "w.assignee = :person", "person", person);
        }
        add(parts, parameters, "w.role = :role", "role", role);
        add(parts, parameters, "w.process_key = :process", "process", process);
        add(parts, parameters, "w.task_key = :element", "element", element);
        add(parts, parameters, "w.created_at <= :now - make_interval(hours => :hours)", "hours", hours);
        if (Boolean.TRUE.equals(late)) {
            parts.add("w.due_at < :now");
        }
        return String.join(" and ", parts) + new ProcessFilter(days, priority, risk, office).ofTask(parameters);
    }

    private static void add(
            List<String> parts, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            parts.add(condition);
            parameters.put(name, value);
        }
    }
}

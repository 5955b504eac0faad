package org.hersys.supervision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks that the current actor oversees, without the names of patients. */
@Component
@Transactional(readOnly = true)
class OfficeWork {

    /** Tasks on one page. */
    static final int PAGE = 100;

    private static final String SHOWN = """
            select w.task_id, w.process_key as process, w.task_key as element, w.name, w.organisation, w.role, w.priority,
                   w.due_at, w.created_at, w.assignee, a.display_name as assignee_name, c.number as case_number
              from (select * from %s w where %s order by %s limit :size offset :first) w
              left join account a on a.login = w.assignee
              left join case_file c on c.id = w.case_id
             order by %<s""";

    private static final Map<String, String> ORDERS = Map.of(
            "due", "w.due_at nulls last, w.priority desc, w.task_id",
            "priority", "w.priority desc, w.due_at nulls last, w.task_id",
            "age", "w.created_at, w.task_id");

    private final JdbcClient jdbc;
    private final Clock clock;

    OfficeWork(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An open task; the number is null where the actor may not see the case. */
    record Item(
            String taskId,
            String process,
            String element,
            String name,
            String organisation,
            String role,
            int priority,
            OffsetDateTime dueAt,
            OffsetDateTime createdAt,
            String assignee,
            String assigneeName,
            String caseNumber) {}

    /** What a person has, or what a role's groups have when the login is null; nobody's tasks have the login {@link WorkFilter#NOBODY}. */
    record Load(String login, String role, long open, long late, int highest, OffsetDateTime oldest) {}

    /** A page of them, the first is 1. */
    List<Item> page(WorkFilter filter, String order, int page) {
        Map<String, Object> parameters = parameters();
        String by = ORDERS.getOrDefault(order, ORDERS.get("due"));
        String sql = SHOWN.formatted(Overseers.work(), filter.condition(parameters), by);
        return jdbc.sql(sql)
                .params(parameters)
                .param("size", PAGE)
                .param("first", (page - 1) * PAGE)
                .query(Item.class)
                .list();
    }

    /**
     * Tasks whose deadline ends within so many hours, the next first, at most {@value #PAGE}.
     *
     * @param office of the case; null for all that the actor oversees
     */
    List<Item> dueWithin(int hours, String office) {
        Map<String, Object> parameters = parameters();
        String condition = "not w.suspended and w.due_at >= :now and w.due_at < :now + make_interval(hours => :hours)"
                + new ProcessFilter(null, null, null, office).ofTask(parameters);
        return jdbc.sql(SHOWN.formatted(Overseers.work(), condition, ORDERS.get("due")))
                .params(parameters)
                .param("hours", hours)
                .param("size", PAGE)
                .param("first", 0)
                .query(Item.class)
                .list();
    }

    long count(WorkFilter filter) {
        Map<String, Object> parameters = parameters();
        return jdbc.sql("select count(*) from " + Overseers.work() + " w where " + filter.condition(parameters))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** By person and by role, in one pass over the open tasks. */
    List<Load> loads() {
        return jdbc.sql("""
                        select case when grouping(w.assignee) = 0 then coalesce(w.assignee, '-') end as login,
                               case when grouping(w.role) = 0 then w.role end as role,
                               count(*) as open, count(*) filter (where w.due_at < :now) as late,
                               max(w.priority) as highest, min(w.created_at) as oldest
                          from %s w where not w.suspended
                         group by grouping sets ((w.assignee), (w.role)) order by 4 desc, 3 desc, 1, 2""".formatted(Overseers.work()))
                .params(parameters())
                .query(Load.class)
                .list();
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", OffsetDateTime.now(clock));
        return parameters;
    }
}

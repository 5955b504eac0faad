package org.hersys.supervision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits at which element of the processes, counted over the tasks that the current actor oversees. */
@Component
@Transactional(readOnly = true)
class Waiting {

    private final JdbcClient jdbc;
    private final Clock clock;

    Waiting(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Open tasks of one element.
     *
     * @param heat 0 where nothing waits to 3 where most waits or something is overdue
     */
    record Spot(
            String process, String element, String name, long waiting, long late, OffsetDateTime oldest, int heat) {}

    /** Every element at which something waits, most first. */
    List<Spot> spots(ProcessFilter filter) {
        Map<String, Object> parameters = new HashMap<>(Map.of("now", OffsetDateTime.now(clock)));
        return jdbc.sql(sql(filter, parameters))
                .params(parameters)
                .query(Spot.class)
                .list();
    }

    /** The one statement behind the page. */
    static String sql(ProcessFilter filter, Map<String, Object> parameters) {
        return """
                select process, element, name, waiting, late, oldest,
                       case when late > 0 then 3 when waiting * 2 >= max(waiting) over (partition by process) then 2 else 1 end as heat
                  from (select w.process_key as process, w.task_key as element, min(w.name) as name, count(*) as waiting,
                               count(*) filter (where w.due_at < :now) as late, min(w.created_at) as oldest
                          from %s w where not w.suspended%s group by w.process_key, w.task_key) counted
                 order by waiting desc, process, element""".formatted(Overseers.work(), filter.ofTask(parameters));
    }
}

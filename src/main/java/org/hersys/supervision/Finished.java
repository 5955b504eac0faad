package org.hersys.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hersys.text.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long the steps of the processes have taken, kept as tasks are finished (ADR 35); and where the engine is stuck. A
 * task counts for the office that had the case when it was finished.
 */
@Component
@Transactional(readOnly = true)
class Finished {

    private final JdbcClient jdbc;
    private final Clock clock;

    Finished(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Finished tasks of one element.
     *
     * @param name in English, as in the model
     * @param median minutes from beginning to end that half of them needed at most, to within 9 percent
     * @param slow minutes that nine of ten needed at most, to within 9 percent
     */
    record Pace(String process, String element, String name, long finished, long median, long slow) {}

    /** A step that has failed and waits for an operator. */
    record Stuck(String process, String element, long incidents) {}

    /** Every element of which a task was finished in the period. */
    List<Pace> paces(ProcessFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        return jdbc.sql(sql(filter, LocalDate.now(clock.withZone(Dates.JAPAN)), parameters))
                .params(parameters)
                .query(Pace.class)
                .list();
    }

    /** The statement behind the durations. */
    static String sql(ProcessFilter filter, LocalDate today, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder("t.ended_on > :before");
        parameters.put("before", today.minusDays(filter.finishedDays()));
        if (filter.priority() != null) {
            condition.append(" and t.priority >= :priority");
            parameters.put("priority", filter.priority());
        }
        if (filter.risk() != null) {
            condition.append(" and t.risk >= :risk");
            parameters.put("risk", filter.risk());
        }
        return """
                select process, element, min(name) as name, max(total) as finished,
                       round(power(2, (min(step) filter (where upto >= total * 0.5) - 0.5) / 4))::bigint as median,
                       round(power(2, (min(step) filter (where upto >= total * 0.9) - 0.5) / 4))::bigint as slow
                  from (select process, element, step, min(name) as name, sum(sum(tasks)) over element as total,
                               sum(sum(tasks)) over (element order by step) as upto
                          from (select process, element, step, name, tasks from task_tally t where %1$s and %3$s
                                union all
                                select process, element, step, name, tasks from task_tally_change t where %2$s and %3$s) counted
                         group by process, element, step
                        window element as (partition by process, element)) steps
                 group by process, element order by 4 desc, 1, 2""".formatted(
                        Kept.folded(filter.office(), parameters), Kept.fresh(filter.office(), parameters), condition);
    }

    /** Every element at which a step has failed for good. */
    List<Stuck> stuck(ProcessFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        return jdbc.sql("""
                        select d.key_ as process, i.activity_id_ as element, count(*) as incidents
                          from act_ru_incident i
                          join act_re_procdef d on d.id_ = i.proc_def_id_
                          join act_ru_execution e on e.id_ = i.proc_inst_id_
                          join case_file c on c.id = case when e.business_key_ ~ '^[0-9]{1,18}$' then e.business_key_::bigint end
                         where i.activity_id_ is not null and %s group by 1, 2""".formatted(ProcessFilter.ownCases() + filter.ofCase(parameters)))
                .params(parameters)
                .query(Stuck.class)
                .list();
    }
}

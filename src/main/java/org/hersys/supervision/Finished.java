package org.hersys.supervision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long the steps of the processes have taken, from the history of finished tasks; and where the engine is stuck. */
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
     * @param median minutes from beginning to end that half of them needed at most
     * @param slow minutes that nine of ten needed at most
     */
    record Pace(String process, String element, String name, long finished, long median, long slow) {}

    /** A step that has failed and waits for an operator. */
    record Stuck(String process, String element, long incidents) {}

    /** Every element of which a task was finished in the period. */
    List<Pace> paces(ProcessFilter filter) {
        Map<String, Object> parameters =
                new HashMap<>(Map.of("from", OffsetDateTime.now(clock).minusDays(filter.finishedDays())));
        return jdbc.sql(sql(filter, parameters))
                .params(parameters)
                .query(Pace.class)
                .list();
    }

    /** The statement behind the durations. */
    static String sql(ProcessFilter filter, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder(ProcessFilter.ownCases()).append(filter.ofCase(parameters));
        if (filter.priority() != null) {
            condition.append(" and t.priority_ >= :priority");
            parameters.put("priority", filter.priority());
        }
        return """
                select p.proc_def_key_ as process, t.task_def_key_ as element, min(t.name_) as name, count(*) as finished,
                       (percentile_cont(0.5) within group (order by t.duration_) / 60000)::bigint as median,
                       (percentile_cont(0.9) within group (order by t.duration_) / 60000)::bigint as slow
                  from act_hi_taskinst t
                  join act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_
                  join case_file c on c.id = case when p.business_key_ ~ '^[0-9]{1,18}$' then p.business_key_::bigint end
                 where t.end_time_ >= :from and t.delete_reason_ = 'completed' and %s
                 group by 1, 2 order by 4 desc, 1, 2""".formatted(condition);
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

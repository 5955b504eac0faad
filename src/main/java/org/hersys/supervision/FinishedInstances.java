package org.hersys.supervision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Instances of processes that have ended, and the way each of them took; of the own office's cases, each look noted. */
@Component
@Transactional
class FinishedInstances {

    private static final int MOST_STEPS = 2000;

    private static final String INSTANCE = """
            select p.proc_inst_id_ as id, p.proc_def_key_ as process, p.end_act_id_ as state, p.start_time_::timestamptz as begun,
                   p.end_time_::timestamptz as ended, p.duration_ / 60000 as minutes, c.id as case_id, c.number as case_number, c.office
              from %s p join case_file c on %s where %s""";

    private static final String LATEST_FIRST = " order by p.end_time_ desc, p.proc_inst_id_ desc limit :size";

    /** Finds the case of an instance, or the instances of a case: each by an index. */
    private static final String CASE_OF_INSTANCE =
            "c.id = case when p.business_key_ ~ '^[0-9]{1,18}$' then p.business_key_::bigint end";

    private static final String INSTANCES_OF_CASE = "p.business_key_ = c.id::text";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    FinishedInstances(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One instance.
     *
     * @param state id of the end event it reached; null when it was ended from outside, or still runs
     * @param ended null while it runs
     * @param minutes from beginning to end
     */
    record Instance(
            String id,
            String process,
            String state,
            OffsetDateTime begun,
            OffsetDateTime ended,
            Long minutes,
            long caseId,
            String caseNumber,
            String office) {

        After place() {
            return new After(ended, id);
        }
    }

    /**
     * One element on the way of an instance.
     *
     * @param name in English, as in the model that the instance followed
     * @param who login of who did it; null where it was nobody's
     * @param called the instance that a call activity began, or null
     * @param brokenOff whether it was ended before it was done
     */
    record Step(
            String element,
            String name,
            String kind,
            OffsetDateTime begun,
            OffsetDateTime ended,
            Long minutes,
            String who,
            String called,
            boolean brokenOff) {}

    /**
     * Instances that have ended, the latest first; what of them is shown is to be noted.
     *
     * @param after null for the first page
     */
    @Transactional(readOnly = true)
    List<Instance> find(PastFilter filter, After after, int size) {
        Map<String, Object> parameters =
                new HashMap<>(Map.of("from", OffsetDateTime.now(clock).minusDays(filter.days()), "size", size));
        return jdbc.sql(sql(filter, after, parameters))
                .params(parameters)
                .query(Instance.class)
                .list();
    }

    /** Notes that somebody sees these: {@code instance.listed} or {@code instance.exported}. */
    void note(String act, List<Instance> shown) {
        audit.noteList(
                AuditEntry.of(act),
                shown.stream().map(Instance::caseId).distinct().toList());
    }

    /** The statement behind the list; unless one case is meant its latest instances are taken first, then the cases of those few. */
    static String sql(PastFilter filter, After after, Map<String, Object> parameters) {
        String cases = filter.ofCase(parameters);
        String instances = ofInstance(filter, after, parameters);
        if (filter.number() != null) {
            return INSTANCE.formatted("act_hi_procinst", INSTANCES_OF_CASE, instances + " and " + cases + LATEST_FIRST);
        }
        String few = "(select p.* from act_hi_procinst p where " + ofOffice(filter, parameters) + " and " + instances
                + LATEST_FIRST + ")";
        return INSTANCE.formatted(few, CASE_OF_INSTANCE, cases + LATEST_FIRST);
    }

    private static String ofOffice(PastFilter filter, Map<String, Object> parameters) {
        if (filter.oneOffice() == null) {
            return "p.office_ = any ((select array(select code from organisation"
                    + " where prefecture = (select current_setting('app.prefecture', true))))::text[])";
        }
        parameters.put("ofOffice", filter.oneOffice());
        return "p.office_ = :ofOffice";
    }

    private static String ofInstance(PastFilter filter, After after, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder("p.end_time_ >= :from");
        if (filter.number() == null) {
            condition.append(" and p.proc_def_key_ = :process");
            parameters.put("process", filter.of());
        }
        if (PastFilter.STOPPED.equals(filter.state())) {
            condition.append(" and p.end_act_id_ is null");
        } else if (filter.state() != null) {
            condition.append(" and p.end_act_id_ = :state");
            parameters.put("state", filter.state());
        }
        if (after != null) {
            condition.append(" and (p.end_time_, p.proc_inst_id_) < (:at::timestamptz::timestamp, :id)");
            parameters.put("at", after.at());
            parameters.put("id", after.id());
        }
        return condition.toString();
    }

    /** An instance of a case of the own office, or of the desk's prefecture; whether it has ended or not. */
    Optional<Instance> open(String id) {
        Optional<Instance> instance = find(id);
        instance.ifPresent(
                found -> audit.note(AuditEntry.of("instance.viewed").onCase(found.caseId(), found.office())));
        return instance;
    }

    /** The same without a note, for its drawing, which says nothing of the case. */
    @Transactional(readOnly = true)
    Optional<Instance> find(String id) {
        return jdbc.sql(INSTANCE.formatted(
                        "act_hi_procinst", CASE_OF_INSTANCE, "p.proc_inst_id_ = ? and " + ProcessFilter.ownCases()))
                .param(id)
                .query(Instance.class)
                .optional();
    }

    /** The way of an instance in the order it was gone, at most {@value #MOST_STEPS} steps. */
    List<Step> steps(String instance) {
        return jdbc.sql("""
                        select act_id_ as element, coalesce(act_name_, act_id_) as name, act_type_ as kind, start_time_::timestamptz as begun,
                               end_time_::timestamptz as ended, duration_ / 60000 as minutes, assignee_ as who,
                               call_proc_inst_id_ as called, coalesce(act_inst_state_, 0) = 2 as broken_off
                          from act_hi_actinst where proc_inst_id_ = ?
                         order by coalesce(sequence_counter_, 0), start_time_, id_ limit ?""").params(instance, MOST_STEPS).query(Step.class).list();
    }
}

package org.hersys.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.situation.FoldingTallies;
import org.hersys.supervision.Finished.Pace;
import org.hersys.support.Notified;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class FinishedIT {

    private static final Actor SUPERVISOR =
            new Actor("supervisor.minato", "13103", "13", Set.of(Role.SUPERVISOR), Locale.JAPANESE);
    /** Points that no other case has, so that these two alone are counted. */
    private static final int RISK = 977;

    /** What should be kept, counted from the history in another way: steps of a quarter of a doubling. */
    private static final String PACES_COUNTED = """
            select p.proc_def_key_ as process, t.task_def_key_ as element, t.end_time_::date as ended_on, t.priority_ as priority,
                   case when t.duration_ <= 60000 then 0 else ceil(4 * log(2::numeric, t.duration_ / 60000.0)) end::integer as step,
                   count(*)::numeric as tasks
              from act_hi_taskinst t, act_hi_procinst p, case_file c
             where p.id_ = t.proc_inst_id_ and c.id::text = p.business_key_ and t.delete_reason_ = 'completed' group by 1, 2, 3, 4, 5""";

    private static final String PACES_KEPT = """
            select process, element, ended_on, priority, step, sum(tasks)
              from (select process, element, ended_on, priority, step, tasks from task_tally where whose like '*%'
                    union all select process, element, ended_on, priority, step, tasks from task_tally_change) t
             group by 1, 2, 3, 4, 5 having sum(tasks) <> 0""";

    private static final String CLOCKS_COUNTED = """
            select case when t.task_def_key_ = 'userTask_confirmNotification' then 'confirmation'
                        when t.task_def_key_ = 'userTask_acceptTransfer' then 'transfer'
                        when t.task_def_key_ = 'userTask_handleAlert' then 'alert' else 'placement' end as clock,
                   t.due_date_::date as due_on, t.end_time_ <= t.due_date_ as kept, count(*)::numeric as tasks
              from act_hi_taskinst t, act_hi_procinst p, case_file c
             where p.id_ = t.proc_inst_id_ and c.id::text = p.business_key_ and t.delete_reason_ = 'completed'
               and t.due_date_ is not null
               and t.task_def_key_ in ('userTask_confirmNotification', 'userTask_acceptTransfer',
                                       'userTask_handleAlert', 'userTask_reviewPlacement', 'userTask_findBed', 'userTask_acceptPatient',
                                       'userTask_assignRoom', 'userTask_checkIn', 'userTask_agreeWithFacility') group by 1, 2, 3
            union all
            select 'firstContact', (c.first_contact_due at time zone 'Asia/Tokyo')::date, i.held_at <= c.first_contact_due, count(*)
              from (select distinct on (case_id) case_id, held_at from interview where reached order by case_id, id) i, case_file c
             where c.id = i.case_id and c.first_contact_due is not null group by 1, 2, 3""";

    private static final String CLOCKS_KEPT = """
            select clock, due_on, kept, sum(tasks)
              from (select clock, due_on, kept, tasks from clock_tally
                    union all select clock, due_on, kept, tasks from task_tally_change where clock is not null
                    union all select 'firstContact', due_on, kept, 1 from first_contact_change) t
             group by 1, 2, 3 having sum(tasks) <> 0""";

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    Staff staff;

    @Autowired
    Finished finished;

    @Autowired
    FoldingTallies folding;

    @Autowired
    Stations stations;

    @Autowired
    KeptClocks clocks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void halfAndNineOfTenOfTheFinishedTasksAreTimedForTheOfficeAndItsDeskAlone() {
        finish(notified(), 10);
        finish(notified(), 110);
        ProcessFilter risky = new ProcessFilter(7, null, RISK, null);
        for (int look = 0; look < 2; look++) {
            for (Actor actor : List.of(SUPERVISOR, Staff.COORDINATOR)) {
                assertThat(staff.as(actor, () -> finished.paces(risky)))
                        .singleElement()
                        .satisfies(FinishedIT::isTimed);
            }
            assertThat(staff.as(Staff.NEIGHBOUR, () -> finished.paces(risky))).isEmpty();
            assertThat(staff.as(Staff.COORDINATOR, () -> finished.paces(new ProcessFilter(7, null, RISK, "13104"))))
                    .isEmpty();
            assertThat(staff.as(Staff.COORDINATOR, () -> finished.paces(new ProcessFilter(7, null, RISK, "13103"))))
                    .singleElement()
                    .satisfies(FinishedIT::isTimed);
            folding.fold();
        }
        assertThat(staff.as(SUPERVISOR, () -> stations.all(risky))).anySatisfy(station -> {
            assertThat(station.element()).isEqualTo("userTask_confirmNotification");
            assertThat(station.finished()).isEqualTo(2);
            assertThat(station.slow()).isCloseTo(110, withinPercentage(9));
        });
    }

    private static void isTimed(Pace pace) {
        assertThat(pace.process()).isEqualTo("manageCase");
        assertThat(pace.element()).isEqualTo("userTask_confirmNotification");
        assertThat(pace.name()).isEqualTo("Confirm notification");
        assertThat(pace.finished()).isEqualTo(2);
        assertThat(pace.median()).isCloseTo(10, withinPercentage(9));
        assertThat(pace.slow()).isCloseTo(110, withinPercentage(9));
    }

    @Test
    void afterAStormOfChangesTheNumbersAreThoseOfTheWholeHistory() {
        try (TestDatabase database = TestDatabase.open()) {
            JdbcClient jdbc = database.jdbc();
            jdbc.sql("begin").update();
            for (int part = 0; part < 4; part++) {
                jdbc.sql("""
                                update act_hi_taskinst
                                   set end_time_ = now() - make_interval(hours => :part), duration_ = (10 ^ (3 + random() * 7))::bigint,
                                       priority_ = (100 * random())::integer, due_date_ = now() - make_interval(hours => 5 - :part),
                                       delete_reason_ = case when random() < 0.9 then 'completed' else 'deleted' end
                                 where end_time_ is null and hashtext(id_) % 4 = :part""").param("part", part).update();
                jdbc.sql("update act_ru_task set due_date_ = due_date_ + interval '1 day' where hashtext(id_) % 4 = ?")
                        .param(part)
                        .update();
                jdbc.sql("""
                                update case_file set office = case office when '13103' then '13104' else '13103' end
                                 where id % 7 = ? and office in ('13103', '13104') and offered_office is null""").param(part).update();
                if (part % 2 == 0) {
                    jdbc.sql("select task_tally_fold()").query(Long.class).single();
                }
            }
            assertThat(differing(jdbc, PACES_KEPT, PACES_COUNTED)).isEmpty();
            assertThat(differing(jdbc, CLOCKS_KEPT, CLOCKS_COUNTED)).isEmpty();
            assertThat(jdbc.sql("select count(*) from task_tally_change")
                            .query(Long.class)
                            .single())
                    .as("some are folded, some are not")
                    .isPositive();
            assertThat(jdbc.sql("""
                            select w.task_id from work_item w join case_file c on c.id = w.case_id
                             where (w.case_office, w.case_prefecture) is distinct from (c.office, c.prefecture)""").query().listOfRows()).isEmpty();
            jdbc.sql("select task_tally_rebuild()").query().listOfRows();
            assertThat(differing(jdbc, PACES_KEPT, PACES_COUNTED))
                    .as("counted anew")
                    .isEmpty();
            assertThat(differing(jdbc, CLOCKS_KEPT, CLOCKS_COUNTED)).isEmpty();
            jdbc.sql("rollback").update();
        }
    }

    @Test
    void durationsAndClocksAreReadFromTheKeptNumbersByTheirIndexesAndNeverFromHistoryOrCases() {
        for (Actor actor : List.of(SUPERVISOR, Staff.COORDINATOR)) {
            Map<String, Object> paces = new HashMap<>();
            Map<String, Object> weeks = new HashMap<>();
            assertThat(plan(actor, () -> Finished.sql(ProcessFilter.none(), LocalDate.now(), paces), paces))
                    .containsPattern("task_tally_pkey")
                    .containsPattern("Index Cond: \\(\\(whose = .*ended_on > ")
                    .doesNotContain("act_hi", "case_file", "Seq Scan on");
            assertThat(plan(actor, () -> clocks.sql(null, weeks), weeks))
                    .containsPattern("clock_tally_(pkey|by_prefecture)")
                    .containsPattern("work_item_clock_of_(office|prefecture)")
                    .doesNotContain("act_hi", "case_file", "Seq Scan on");
        }
    }

    private String plan(Actor actor, Supplier<String> sql, Map<String, Object> parameters) {
        return staff.as(actor, () -> {
            String explained = "explain " + sql.get();
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql(explained).params(parameters).query(String.class).list());
        });
    }

    private static List<Map<String, Object>> differing(JdbcClient jdbc, String kept, String counted) {
        return jdbc.sql("((%1$s) except (%2$s)) union all ((%2$s) except (%1$s))".formatted(kept, counted))
                .query()
                .listOfRows();
    }

    /** Confirms the notification of a case, so many minutes after the task began. */
    private void finish(String number, int minutes) {
        try (TestDatabase database = TestDatabase.open()) {
            long caseId = database.jdbc()
                    .sql("update case_file set risk_score = ? where number = ? returning id")
                    .params(RISK, number)
                    .query(Long.class)
                    .single();
            for (String begun : List.of(
                    "act_hi_taskinst set start_time_ = start_time_", "act_ru_task set create_time_ = create_time_")) {
                int rows = database.jdbc()
                        .sql("update " + begun + """
                                 - make_interval(mins => ?)
                                 where id_ = (select task_id from work_item where case_id = ? and task_key = 'userTask_confirmNotification')""")
                        .params(minutes, caseId)
                        .update();
                assertThat(rows).isEqualTo(1);
            }
            staff.fill(Staff.NURSE, "confirm-notification", caseId, Map.of("confirmation", "confirmed"));
        }
    }

    private String notified() {
        return new Program(port, "hsk_demo_C13103-01").notified(Notified.patient(), json);
    }
}

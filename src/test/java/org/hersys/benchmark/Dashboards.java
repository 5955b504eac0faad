package org.hersys.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.hersys.casefile.register.ManyCases;

/** The pages of supervision and of the situation with a million cases and a hundred thousand open tasks, over HTTP. */
final class Dashboards {

    private static final int WARM = 5;
    private static final List<String> PAGES = List.of(
            "/situation",
            "/situation/wall",
            "/situation/status.csv",
            "/supervision",
            "/supervision?days=7&priority=70",
            "/supervision?process=observeHealth",
            "/supervision/work",
            "/supervision/work?late=true&order=priority",
            "/supervision/clocks",
            "/supervision/clocks.csv",
            "/supervision/finished",
            "/supervision/finished?days=365",
            "/supervision/finished?days=365&state=endEvent_notificationWithdrawn",
            "/supervision/finished?days=365&number=M500",
            "/supervision/decisions",
            "/supervision/decisions?days=365&of=decideDutyToNotify",
            "/supervision/decisions?days=365&number=M500",
            "/situation/reporting",
            "/situation/agencies.csv",
            "/situation/sender.csv");

    /** Of the smallest office, whose rows stand far apart among those of the others. */
    private static final List<String> OF_THE_DESK = List.of(
            "/supervision?office=B60",
            "/supervision/work?office=B60",
            "/supervision/clocks?office=B60",
            "/supervision/finished?days=365&office=B60",
            "/supervision/decisions?days=365&office=B60",
            "/situation/places.csv");

    private static final List<String> OF_THE_INSTITUTE = List.of(
            "/situation",
            "/situation/wall",
            "/situation/age.csv",
            "/situation/days.csv",
            "/situation/reporting",
            "/situation/agencies.csv");

    private Dashboards() {}

    static void run(Database server, Product product, Connection connection, int cases) throws SQLException {
        Workplace.say("Dashboards with %,d cases and %,d open tasks", cases, cases / 10);
        DoubleSupplier cpu = () -> server.cpuSeconds() + product.cpuSeconds();
        List<String> usual = with(
                PAGES,
                one(
                        connection,
                        "select '/supervision/instances/' || p.id_ from act_hi_procinst p join case_file c on"
                                + " c.id::text = p.business_key_ where p.id_ like 'H%' and c.office = '13103' limit 1"),
                one(
                        connection,
                        "select '/supervision/decisions/' || d.id from decision_record d join case_file c on"
                                + " c.id = d.case_id where d.case_id > " + ManyCases.FIRST
                                + " and c.office = '13103' limit 1"));
        measure(product, "supervisor.minato", usual, cpu);
        measure(product, "coordinator.toto", with(usual, OF_THE_DESK.toArray(String[]::new)), cpu);
        measure(product, "surveillance.toto", OF_THE_INSTITUTE, cpu);
    }

    private static List<String> with(List<String> pages, String... more) {
        return Stream.concat(pages.stream(), Stream.of(more)).toList();
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void measure(Product product, String login, List<String> pages, DoubleSupplier cpu) {
        Caller person = Caller.signedIn(product.port(), login);
        Figures all = new Figures();
        for (String page : pages) {
            for (int look = 0; look < WARM; look++) {
                person.get(page).expect(200);
            }
            Figures figures = new Figures();
            double spent = cpu.getAsDouble();
            for (int look = 0; look < Workplace.number("looks", 20); look++) {
                long begun = System.nanoTime();
                person.get(page).expect(200);
                double millis = (System.nanoTime() - begun) / 1e6;
                figures.add(millis);
                all.add(millis);
            }
            Workplace.say(
                    "  %-18s %-68s median %4.0f ms, p95 %4.0f ms; processor %4.0f ms each",
                    login,
                    page,
                    figures.median(),
                    figures.quantile(0.95),
                    (cpu.getAsDouble() - spent) * 1000 / figures.size());
        }
        Workplace.say(
                "  %-18s all of it: median %.0f ms, p95 %.0f ms of %d answers (goal: p95 under 500 ms)",
                login, all.median(), all.quantile(0.95), all.size());
    }

    /**
     * So many open tasks, four finished ones and two answers of tables of each case, and a twentieth of the cases under
     * observation, past the triggers that keep the numbers.
     */
    static void fill(Connection connection, int tasks) throws SQLException {
        Million.execute(connection, "set session_replication_role = replica");
        Million.execute(connection, """
                insert into work_item (task_id, process_key, process_definition, task_key, process_instance, case_id, name, grp,
                  organisation, role, priority, due_at, created_at, case_office, case_prefecture, clock)
                select 'T' || c.id, s.process, s.process || ':1:1', s.task, 'P' || c.id, c.id, s.task, c.office || '.nurse', c.office,
                       'nurse', c.priority, now() + make_interval(hours => (c.id %% 48)::integer - 12),
                       now() - make_interval(hours => (c.id %% 300)::integer), c.office, c.prefecture, task_clock(s.task)
                  from (select *, row_number() over () as n from case_file where id > %1$d order by id limit %2$d) c
                  join (values (0, 'manageCase', 'userTask_confirmNotification'), (1, 'investigateCase', 'userTask_interviewPatient'),
                               (2, 'arrangePlacement', 'userTask_reviewPlacement'), (3, 'observeHealth', 'userTask_recordObservation'))
                       as s (step, process, task) on s.step = c.n %% 4""".formatted(ManyCases.FIRST, tasks));
        Million.withoutIndexes(connection, "'act_hi_procinst', 'act_hi_taskinst'", () -> history(connection));
        Million.withoutIndexes(connection, "'decision_record'", () -> answers(connection));
        observation(connection);
        Million.execute(connection, "set session_replication_role = origin");
        Million.execute(connection, "select case_tally_rebuild()");
        Million.execute(connection, "select case_tally_tell(now())");
        Million.execute(connection, "select task_tally_rebuild()");
    }

    private static void answers(Connection connection) throws SQLException {
        Million.execute(connection, """
                insert into decision_record (case_id, decision, version, facts, rows_fired, result, decided_at, office)
                select c.id, d.decision, 1, '{"age": 40}', '[]', '{}', now() - make_interval(hours => (c.id %% 4000)::integer), c.office
                  from case_file c cross join (values ('recommendPlacement'), ('decideDutyToNotify')) as d (decision)
                 where c.id > %d""".formatted(ManyCases.FIRST));
    }

    /** Of one in fifty of those observed an alert was answered this week. */
    private static void observation(Connection connection) throws SQLException {
        Million.execute(connection, """
                insert into health_watch (case_id, office, observer, begun_at, due_at, last_report_at)
                select id, office, case when id %% 3 = 0 then office else 'S13-01' end, now() - interval '3 days',
                       now() + make_interval(hours => (id %% 30)::integer - 6), now() - make_interval(hours => (id %% 40)::integer)
                  from case_file where id > %1$d and id %% 20 = 0""".formatted(ManyCases.FIRST));
        Million.execute(connection, """
                with seen as (
                  insert into observation (case_id, observed_at, reached, entered_by, alert_level)
                  select id, now() - make_interval(hours => (id %% 160)::integer, mins => 30), true, 'benchmark', 'urgent'
                    from case_file where id > %1$d and id %% 1000 = 0 returning id, case_id, observed_at)
                insert into alert_assessment (case_id, observation_id, level, assessment, note, decided_at, decided_by, organisation)
                select case_id, id, 'urgent', 'continue', '-', observed_at + interval '20 minutes', 'benchmark', 'S13-01' from seen
                """.formatted(ManyCases.FIRST));
    }

    private static void history(Connection connection) throws SQLException {
        Million.execute(connection, """
                insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, end_time_, duration_,
                  end_act_id_, state_, office_)
                select 'H' || id, 'H' || id, id::text, 'manageCase', 'manageCase:1:1', now() - interval '40 days',
                       now() - make_interval(hours => (id %% 4000)::integer), 1000 * (id %% 900000),
                       case when status = 'withdrawn' then 'endEvent_notificationWithdrawn' else 'endEvent_caseReleased' end, 'COMPLETED', office
                  from case_file where id > %d""".formatted(ManyCases.FIRST));
        Million.execute(connection, """
                insert into act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_def_id_, proc_inst_id_, name_, start_time_, end_time_,
                  duration_, delete_reason_, priority_, due_date_)
                select 'D' || c.id || s.task, s.task, 'manageCase', 'manageCase:1:1', 'H' || c.id, s.task,
                       p.end_time_ - interval '5 hours', p.end_time_, 1000 * (c.id %% 20000), 'completed', c.priority,
                       p.end_time_ + make_interval(hours => 4 - (c.id %% 5)::integer)
                  from case_file c join act_hi_procinst p on p.proc_inst_id_ = 'H' || c.id
                 cross join (values ('userTask_confirmNotification'), ('userTask_interviewPatient'), ('userTask_findBed'), ('userTask_approveRelease'))
                       as s (task) where c.id > %d""".formatted(ManyCases.FIRST));
    }
}

package org.hersys.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.DoubleSupplier;
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
            "/supervision/clocks");

    private Dashboards() {}

    static void run(Database server, Product product, int cases) {
        Workplace.say("Dashboards with %,d cases and %,d open tasks", cases, cases / 10);
        DoubleSupplier cpu = () -> server.cpuSeconds() + product.cpuSeconds();
        for (String login : List.of("supervisor.minato", "coordinator.toto")) {
            measure(Caller.signedIn(product.port(), login), login, cpu);
        }
    }

    private static void measure(Caller person, String login, DoubleSupplier cpu) {
        Figures all = new Figures();
        for (String page : PAGES) {
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
                    "  %-18s %-45s median %4.0f ms, p95 %4.0f ms; processor %4.0f ms each",
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

    /** So many open tasks, and four finished ones of each case, past the triggers that keep the numbers. */
    static void fill(Connection connection, int tasks) throws SQLException {
        Million.execute(connection, "set session_replication_role = replica");
        Million.execute(connection, """
                insert into work_item (task_id, process_key, process_definition, task_key, process_instance, case_id, name, grp,
                  organisation, role, priority, due_at, created_at, case_office, case_prefecture)
                select 'T' || c.id, s.process, s.process || ':1:1', s.task, 'P' || c.id, c.id, s.task, c.office || '.nurse', c.office,
                       'nurse', c.priority, now() + make_interval(hours => (c.id %% 48)::integer - 12),
                       now() - make_interval(hours => (c.id %% 300)::integer), c.office, c.prefecture
                  from (select *, row_number() over () as n from case_file where id > %1$d order by id limit %2$d) c
                  join (values (0, 'manageCase', 'userTask_confirmNotification'), (1, 'investigateCase', 'userTask_interviewPatient'),
                               (2, 'arrangePlacement', 'userTask_reviewPlacement'), (3, 'observeHealth', 'userTask_recordObservation'))
                       as s (step, process, task) on s.step = c.n %% 4""".formatted(ManyCases.FIRST, tasks));
        Million.withoutIndexes(connection, "'act_hi_procinst', 'act_hi_taskinst'", () -> history(connection));
        Million.execute(connection, "set session_replication_role = origin");
        Million.execute(connection, "select case_tally_rebuild()");
        Million.execute(connection, "select task_tally_rebuild()");
    }

    private static void history(Connection connection) throws SQLException {
        Million.execute(connection, """
                insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, end_time_, state_)
                select 'H' || id, 'H' || id, id::text, 'manageCase', 'manageCase:1:1', now() - interval '40 days',
                       now() - make_interval(hours => (id %% 4000)::integer), 'COMPLETED' from case_file where id > %d""".formatted(ManyCases.FIRST));
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

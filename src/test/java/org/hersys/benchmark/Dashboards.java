package org.hersys.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hersys.casefile.register.ManyCases;

/** The pages of supervision and of the situation with a million cases and a hundred thousand open tasks, over HTTP. */
final class Dashboards {

    private static final String NAME = "dashboards";
    private static final int OFFICES = 60;
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

    static void run(Database server, Path folder) throws Exception {
        int cases = Workplace.number("cases", 1_000_000);
        int tasks = cases / 10;
        server.create(NAME, "template1");
        try (Product product = Product.on(server, NAME, folder);
                Connection connection = server.connect(NAME)) {
            fill(connection, cases, tasks);
            server.settle(NAME);
            Workplace.say("Dashboards with %,d cases and %,d open tasks in %d offices", cases, tasks, OFFICES + 1);
            for (String login : List.of("supervisor.minato", "coordinator.toto")) {
                measure(Caller.signedIn(product.port(), login), login);
            }
        }
    }

    private static void measure(Caller person, String login) {
        Figures all = new Figures();
        for (String page : PAGES) {
            for (int look = 0; look < WARM; look++) {
                person.get(page).expect(200);
            }
            Figures figures = new Figures();
            for (int look = 0; look < Workplace.number("looks", 20); look++) {
                long begun = System.nanoTime();
                person.get(page).expect(200);
                double millis = (System.nanoTime() - begun) / 1e6;
                figures.add(millis);
                all.add(millis);
            }
            Workplace.say(
                    "  %-18s %-45s median %4.0f ms, p95 %4.0f ms",
                    login, page, figures.median(), figures.quantile(0.95));
        }
        Workplace.say(
                "  %-18s all of it: median %.0f ms, p95 %.0f ms of %d answers (goal: p95 under 500 ms)",
                login, all.median(), all.quantile(0.95), all.size());
    }

    private static void fill(Connection connection, int cases, int tasks) throws SQLException {
        execute(connection, """
                insert into organisation (code, kind, name_ja, name_en, prefecture, phone)
                select 'B' || n, 'healthCentre', '計測' || n, 'Office ' || n, '13', '03-0000-0000' from generate_series(1, %d) n
                """.formatted(OFFICES));
        List<String> offices = Stream.concat(
                        Stream.of("13103"), IntStream.rangeClosed(1, OFFICES).mapToObj(number -> "B" + number))
                .toList();
        ManyCases.fill(connection, cases, offices);
        long begun = System.nanoTime();
        execute(connection, "select case_tally_rebuild()");
        Workplace.say("Counting %,d cases anew: %.1f s", cases, (System.nanoTime() - begun) / 1e9);
        execute(connection, """
                insert into work_item (task_id, process_key, process_definition, task_key, process_instance, case_id, name, grp,
                  organisation, role, priority, due_at, created_at)
                select 'T' || c.id, s.process, s.process || ':1:1', s.task, 'P' || c.id, c.id, s.task, c.office || '.nurse', c.office,
                       'nurse', c.priority, now() + make_interval(hours => (c.id %% 48)::integer - 12), now() - make_interval(hours => (c.id %% 300)::integer)
                  from (select *, row_number() over () as n from case_file where id > %1$d order by id limit %2$d) c
                  join (values (0, 'manageCase', 'userTask_confirmNotification'), (1, 'investigateCase', 'userTask_interviewPatient'),
                               (2, 'arrangePlacement', 'userTask_reviewPlacement'), (3, 'observeHealth', 'userTask_recordObservation'))
                       as s (step, process, task) on s.step = c.n %% 4""".formatted(ManyCases.FIRST, tasks));
        execute(connection, """
                insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, end_time_, state_)
                select 'H' || id, 'H' || id, id::text, 'manageCase', 'manageCase:1:1', now() - interval '40 days',
                       now() - make_interval(hours => (id %% 4000)::integer), 'COMPLETED' from case_file where id > %d""".formatted(ManyCases.FIRST));
        execute(connection, """
                insert into act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_def_id_, proc_inst_id_, name_, start_time_, end_time_,
                  duration_, delete_reason_, priority_, due_date_)
                select 'D' || c.id || s.task, s.task, 'manageCase', 'manageCase:1:1', 'H' || c.id, s.task,
                       p.end_time_ - interval '5 hours', p.end_time_, 1000 * (c.id %% 20000), 'completed', c.priority, p.end_time_ + interval '1 hour'
                  from case_file c join act_hi_procinst p on p.id_ = 'H' || c.id
                 cross join (values ('userTask_confirmNotification'), ('userTask_interviewPatient'), ('userTask_findBed'), ('userTask_approveRelease'))
                       as s (task) where c.id > %d""".formatted(ManyCases.FIRST));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

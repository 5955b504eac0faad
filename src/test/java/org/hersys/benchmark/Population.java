package org.hersys.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A million people under observation who report on their own: the round of the watch that reminds all of them, finding
 * the silent among them, the pages of staff meanwhile, and what the engine keeps of it.
 */
final class Population {

    private static final String NAME = "population";
    private static final int OFFICES = 200;

    /** Of so many people two live together. */
    private static final int HOUSEHOLDS = 5;

    private static final long PATIENCE_MILLIS = 1_800_000;

    private Population() {}

    static void run(Database server, Path folder) throws Exception {
        int people = Workplace.number("people", 1_000_000);
        server.create(NAME, "template1");
        try (Product product = Product.on(server, NAME, folder);
                Connection connection = server.connect(NAME)) {
            fill(connection, people);
            server.settle(NAME);
            long before = engineRows(connection);
            Caller nurse = Caller.signedIn(product.port(), "nurse.minato");
            for (int warm = 0; warm < 50; warm++) {
                nurse.get("/observation?list=silent").expect(200);
                nurse.get("/cases").expect(200);
            }
            Figures quiet = pages(nurse, new AtomicBoolean(true), 100);
            AtomicBoolean running = new AtomicBoolean(true);
            Figures busy = new Figures();
            Thread staff = new Thread(() -> {
                while (running.get()) {
                    ask(nurse, busy);
                }
            });
            staff.start();
            double ofDatabase = server.cpuSeconds();
            double cpu = product.cpuSeconds() + ofDatabase;
            double round = round(connection);
            cpu = product.cpuSeconds() + server.cpuSeconds() - cpu;
            ofDatabase = server.cpuSeconds() - ofDatabase;
            running.set(false);
            staff.join();
            long messages = number(connection, "select count(*) from message where once_key like 'watch:%'");
            long reminded =
                    number(connection, "select count(*) from health_watch where step = 1 and case_id > 10000000");
            Workplace.say(
                    "%,d people: selecting and queueing %,d reminders %.1f s, CPU since the timer was due %.1f s, of it the database %.1f s (pages of staff included)",
                    people, messages, round, cpu, ofDatabase);
            Workplace.say(
                    "  with a step taken: %,d; missed: %,d; households of two with one message each: %,d",
                    reminded, people - reminded, people / HOUSEHOLDS);
            Workplace.say(
                    "  pages of staff meanwhile: p50 %.0f ms, p95 %.0f ms (%d looks); before: p95 %.0f ms",
                    busy.median(), busy.quantile(0.95), busy.size(), quiet.quantile(0.95));
            Workplace.say("  rows of the engine added by the round: %,d", engineRows(connection) - before);
            Workplace.say(
                    "  the same round again: %.1f s, %,d more reminders",
                    round(connection),
                    number(connection, "select count(*) from message where once_key like 'watch:%'") - messages);
            silent(connection, people);
        }
    }

    /** How long finding all whom two reminders have not reached takes: one in twenty. */
    private static void silent(Connection connection, int people) throws SQLException {
        execute(
                connection,
                "update health_watch set step = 2, step_at = now() - interval '1 minute' where case_id % 20 = 0 and case_id > 10000000");
        execute(connection, "vacuum analyze health_watch");
        execute(connection, "set role hersys_system");
        long begun = System.nanoTime();
        long found = number(connection, """
                select count(*) from (select case_id from watch_verdict(now())
                  where ended_at is null and due_at <= now() and step_at <= now() and verdict = 'search' order by step_at) s""");
        Workplace.say("Finding %,d silent of %,d: %.2f s", found, people, (System.nanoTime() - begun) / 1e9);
        execute(connection, "reset role");
    }

    /** Makes the one timer of the watch due and waits for its process; answers the seconds from its start to its end. */
    private static double round(Connection connection) throws Exception {
        long rounds = number(connection, ENDED);
        execute(connection, """
                update act_ru_job set duedate_ = localtimestamp - interval '1 minute'
                 where process_def_key_ = 'watchObservation'""");
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (number(connection, ENDED) == rounds) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("The round of the watch did not end");
            }
            Thread.sleep(100);
        }
        return number(connection, """
                select extract(epoch from end_time_ - start_time_) * 1000 from act_hi_procinst
                 where proc_def_key_ = 'watchObservation' and end_time_ is not null order by end_time_ desc limit 1""") / 1e3;
    }

    private static final String ENDED =
            "select count(*) from act_hi_procinst where proc_def_key_ = 'watchObservation' and end_time_ is not null";

    private static Figures pages(Caller nurse, AtomicBoolean running, int looks) {
        Figures figures = new Figures();
        for (int look = 0; look < looks && running.get(); look++) {
            ask(nurse, figures);
        }
        return figures;
    }

    private static void ask(Caller nurse, Figures figures) {
        for (String page : new String[] {"/observation?list=silent", "/cases"}) {
            long begun = System.nanoTime();
            nurse.get(page).expect(200);
            figures.add((System.nanoTime() - begun) / 1e6);
        }
    }

    private static void fill(Connection connection, int people) throws SQLException {
        execute(connection, "set session_replication_role = replica");
        execute(connection, """
                insert into organisation (code, kind, name_ja, name_en, prefecture, phone)
                select 'B' || n, 'healthCentre', '計測' || n, 'Office ' || n, '13', '03-0000-0000' from generate_series(1, %d) n
                """.formatted(OFFICES));
        execute(connection, """
                insert into person (id, name, sex, birth_date, phone, language)
                select 10000000 + n, '計測 ' || n, 'female', date '1980-01-01' + (n %% 9000)::integer,
                       '090' || lpad((n %% 100000000)::text, 8, '0'), 'ja' from generate_series(1, %d) n""".formatted(people));
        execute(connection, """
                insert into case_file (id, number, person_id, office, prefecture, phase, status, place, severity, risk_score, reported_at)
                select 10000000 + n, 'P-' || n, 10000000 + n, %s, '13', 'inCare', 'atHome', 'home', 'mild', n %% 6, now() - interval '3 days'
                  from generate_series(1, %d) n""".formatted(OFFICE, people));
        execute(connection, """
                insert into health_watch (case_id, office, observer, reporter, hours, risk_score, begun_at, due_at, step, step_at, last_report_at, last_level)
                select 10000000 + n, %s, %s, 'own', 24, n %% 6, now() - interval '3 days', now() - interval '1 minute', 0,
                       now() - interval '1 minute', now() - interval '1 day', 'none' from generate_series(1, %d) n""".formatted(OFFICE, OFFICE, people));
        execute(connection, """
                insert into household_member (case_id, head_case, set_by)
                select 10000000 + n, 10000000 + n + 1, 'benchmark' from generate_series(1, %d) n where n %% %d = 1""".formatted(people - 1, HOUSEHOLDS));
        execute(
                connection,
                "update health_watch w set household = m.head_case from household_member m where w.case_id in (m.case_id, m.head_case)");
        execute(connection, "vacuum full health_watch");
        execute(connection, "set session_replication_role = origin");
    }

    /** One office of the demo has as many people as the others. */
    private static final String OFFICE =
            "case when n %% %d = 0 then '13103' else 'B' || n %% %d end".formatted(OFFICES, OFFICES);

    private static long engineRows(Connection connection) throws SQLException {
        return number(connection, """
                select (select count(*) from act_ru_execution) + (select count(*) from act_ru_job) + (select count(*) from act_ru_task)
                     + (select count(*) from act_ru_variable) + (select count(*) from act_ru_event_subscr)""");
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package org.hersys.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Daily reports of patients over HTTP, link, birth date's device, decision and storage included, side by side with plain
 * single-row inserts of the same row with commit, in turn on the same server.
 */
final class Reports {

    private static final int PEOPLE = 50_000;
    private static final int THREADS = 16;
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
    private static final double SECONDS = Integer.getInteger("benchmark.seconds", 20);

    private Reports() {}

    static void run(Database server, Path folder) throws Exception {
        server.create("reports", "template1");
        try (Product product = Product.on(server, "reports", folder)) {
            people(server);
            server.settle("reports");
            AtomicInteger next = new AtomicInteger();
            Figures reports = new Figures();
            Figures inserts = new Figures();
            measure(product, server, next, Workplace.number("warmUp", 60));
            for (int round = 0; round < ROUNDS; round++) {
                reports.add(measure(product, server, next, SECONDS));
                inserts.add(plain(server, Math.min(SECONDS, 30)));
            }
            System.out.printf(
                    Locale.ROOT,
                    "reports: %s a second over HTTP; plain inserts with commit: %s a second; ratio %.2f%n",
                    reports,
                    inserts,
                    reports.median() / inserts.median());
            System.out.println("reports stored: " + count(server, "observation") + ", of " + next.get()
                    + " sent and acknowledged; people whose watch knows of a report: "
                    + count(server, "health_watch where last_report_at is not null"));
        }
    }

    private static double measure(Product product, Database server, AtomicInteger next, double seconds)
            throws Exception {
        List<Slice.Life> threads = new ArrayList<>();
        List<PostingPatient> phones = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            PostingPatient phone = new PostingPatient(product.port());
            phones.add(phone);
            threads.add(() -> phone.report(next.getAndIncrement() % PEOPLE, UUID.randomUUID()));
        }
        Slice slice = Slice.of(threads, seconds, server::cpuSeconds);
        for (PostingPatient phone : phones) {
            phone.close();
        }
        return slice.rate();
    }

    private static double plain(Database server, double seconds) throws Exception {
        List<Slice.Life> threads = new ArrayList<>();
        List<Connection> connections = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Connection connection = server.connect("reports");
            connections.add(connection);
            PreparedStatement insert = connection.prepareStatement("""
                    insert into plain_report (case_id, reached, temperature, spo2, channel, report_id, entered_by)
                    values (?, true, ?, ?, 'web', ?, 'patient')""");
            threads.add(() -> {
                insert.setLong(1, ThreadLocalRandom.current().nextInt(PEOPLE));
                insert.setBigDecimal(2, new java.math.BigDecimal("36.5"));
                insert.setInt(3, 97);
                insert.setString(4, UUID.randomUUID().toString());
                insert.executeUpdate();
            });
        }
        Slice slice = Slice.of(threads, seconds, server::cpuSeconds);
        for (Connection connection : connections) {
            connection.close();
        }
        return slice.rate();
    }

    private static long count(Database server, String rowsOf) throws SQLException {
        try (Connection connection = server.connect("reports");
                var rows = connection.createStatement().executeQuery("select count(*) from " + rowsOf)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** People at home who report for themselves, each with a link and a device that has shown the birth date. */
    private static void people(Database server) throws SQLException {
        try (Connection connection = server.connect("reports");
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into person (id, name, sex, birth_date, phone) select 1000000 + n, '架空 ' || n, 'female', date '1988-04-12', '090-0000-0000' from generate_series(0, %d) n"
                            .formatted(PEOPLE - 1));
            statement.execute("""
                    insert into case_file (id, number, person_id, office, clinic, prefecture, place, severity, risk_score, phase,
                      status, diagnosed_on, onset_on)
                    select 1000000 + n, 'b-' || n, 1000000 + n, '13103', 'C13103-01', '13', 'home', 'mild', n %% 4, 'inCare',
                      'atHome', current_date, current_date from generate_series(0, %d) n""".formatted(PEOPLE - 1));
            statement.execute("""
                    insert into interview (case_id, reached, spo2, temperature, symptoms, oxygen_needed, held_by)
                    select 1000000 + n, true, 97, 37.2, '{cough}', false, 'nurse.minato' from generate_series(0, %d) n""".formatted(PEOPLE - 1));
            statement.execute("""
                    insert into health_watch (case_id, office, observer, reporter, risk_score, begun_at, due_at, step_at)
                    select 1000000 + n, '13103', '13103', 'own', n %% 4, now() - interval '1 day', now() + interval '12 hours', now() + interval '12 hours'
                    from generate_series(0, %d) n""".formatted(PEOPLE - 1));
            statement.execute("""
                    insert into patient_link (token_hash, case_id, issued_at, expires_at)
                    select sha256(convert_to('benchmark-link-' || lpad(n::text, 7, '0'), 'UTF8')), 1000000 + n, now(),
                      now() + interval '30 days' from generate_series(0, %d) n""".formatted(PEOPLE - 1));
            statement.execute("""
                    insert into patient_device (secret_hash, case_id, confirmed_at, expires_at)
                    select sha256(convert_to('device-' || n, 'UTF8')), 1000000 + n, now(), now() + interval '30 days'
                    from generate_series(0, %d) n""".formatted(PEOPLE - 1));
            statement.execute("create table plain_report (like observation including all)");
        }
    }
}

package org.hersys.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;

/** How long the chain of a million audit entries takes to seal and to check. */
final class AuditTime {

    private AuditTime() {}

    static void run(Database server, Path folder) throws Exception {
        server.create("audit", "template0");
        // makes the tables, and is not needed for the rest
        Product.on(server, "audit", folder).close();
        int entries = Workplace.number("entries", 1_000_000);
        try (var connection = server.connect("audit");
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into audit_entry (login, organisation, roles, action, case_id, office, address)
                    select 'nurse.' || n %% 300, '13103', 'nurse', 'case.viewed', n, '13103', '10.0.0.1'
                      from generate_series(1, %d) n""".formatted(entries));
            double sealing = seconds(() -> statement.execute("select audit_seal_up()"));
            Workplace.say("Sealing %d entries: %.1f s", entries, sealing);
            for (int round = 0; round < 3; round++) {
                Workplace.say("Checking the chain: %.1f s", seconds(() -> check(statement)));
            }
        }
    }

    private static void check(Statement statement) throws SQLException {
        try (var seals = statement.executeQuery("select count(*), count(fault), sum(entries) from audit_check()")) {
            seals.next();
            Workplace.say("  %d seals, %d faults, %d entries", seals.getInt(1), seals.getInt(2), seals.getLong(3));
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double seconds(Work work) throws SQLException {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}

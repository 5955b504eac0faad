package org.hersys.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Lives with and without the rows of the audit trail, in alternating slices on one product; each slice without is
 * compared with the mean of the two beside it, as the product still gets faster while it warms up. Without: the
 * statements are sent all the same and a trigger lets them write nothing, so what a statement costs to send is not in
 * the difference.
 */
final class AuditShare {

    private static final String NAME = "auditshare";
    private static final List<String> TABLES = List.of("audit_entry", "audit_detail");

    private AuditShare() {}

    static void run(Database server, Path folder) throws Exception {
        Lives.fill(server, NAME, "template", Workplace.number("open", 2_000));
        List<HomeCase> people = new ArrayList<>();
        try (Product product = Product.on(server, NAME, folder)) {
            List<Slice.Life> lives = new ArrayList<>();
            for (int thread = 0; thread < Workplace.number("threads", 4); thread++) {
                HomeCase home = Lives.home(product, server, NAME, thread);
                people.add(home);
                lives.add(home::live);
            }
            DoubleSupplier cpu = () -> server.cpuSeconds() + product.cpuSeconds();
            compare(server, lives, cpu);
        } finally {
            for (HomeCase home : people) {
                home.close();
            }
        }
    }

    private static void compare(Database server, List<Slice.Life> lives, DoubleSupplier cpu) throws Exception {
        Slice.of(lives, Workplace.number("warmUp", 120), cpu);
        Figures rate = new Figures();
        Figures cost = new Figures();
        double seconds = Workplace.number("slice", 15);
        Slice before = Slice.of(lives, seconds, cpu);
        for (int round = 0; round < Workplace.number("rounds", 5); round++) {
            written(server, false);
            Slice without = Slice.of(lives, seconds, cpu);
            written(server, true);
            Slice after = Slice.of(lives, seconds, cpu);
            double with = (before.rate() + after.rate()) / 2;
            double withCpu = (before.cpuPerLife() + after.cpuPerLife()) / 2;
            rate.add(without.rate() / with);
            cost.add(withCpu / without.cpuPerLife());
            Workplace.say(
                    "  with, before and after, %.1f lives/s, CPU %.0f ms; without %.1f lives/s, CPU %.0f ms",
                    with, withCpu * 1000, without.rate(), without.cpuPerLife() * 1000);
            before = after;
        }
        Workplace.say(
                "Lives with the audit trail take %s times as long, %s times the CPU (goal: under 1.15)", rate, cost);
    }

    /** Lets the rows be written, or not. */
    private static void written(Database server, boolean written) throws SQLException {
        try (var connection = server.connect(NAME);
                var statement = connection.createStatement()) {
            statement.execute("create or replace function audit_skip() returns trigger language plpgsql as"
                    + " 'begin return null; end'");
            for (String table : TABLES) {
                statement.execute("drop trigger if exists audit_skip on " + table);
                if (!written) {
                    statement.execute("create trigger audit_skip before insert on " + table
                            + " for each row execute function audit_skip()");
                }
            }
        }
    }
}

package org.hersys.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the work of a life goes, in figures that hardly depend on what else the machine does: statements as PostgreSQL
 * counts them, and instructions where {@code perf} is installed. The statements are written to {@code cost.txt}.
 */
final class LifeCost {

    private static final Map<String, String> COUNTING = Map.of(
            "shared_preload_libraries", "pg_stat_statements",
            "pg_stat_statements.track", "all",
            "pg_stat_statements.track_planning", "on");
    private static final int THREADS = 2;

    private LifeCost() {}

    static void run(Path folder) throws Exception {
        try (Database server = Database.start(folder.resolve("cost"), COUNTING)) {
            Lives.prepare(server, folder);
            Lives.fill(server, "cost_lives", "template", Math.min(2_000, Workplace.number("open", 2_000)));
            List<HomeCase> people = new ArrayList<>();
            try (Product product = Product.on(server, "cost_lives", folder);
                    Connection counts = server.connect("cost_lives")) {
                List<Slice.Life> lives = new ArrayList<>();
                for (int thread = 0; thread < THREADS; thread++) {
                    HomeCase home = Lives.home(product, server, "cost_lives", thread);
                    people.add(home);
                    lives.add(home::live);
                }
                Slice.of(lives, Workplace.number("warmUp", 90), () -> 0);
                measure(lives, product, server, counts, folder);
            } finally {
                for (HomeCase home : people) {
                    home.close();
                }
            }
        }
    }

    private static void measure(
            List<Slice.Life> lives, Product product, Database server, Connection counts, Path folder) throws Exception {
        try (Statement statement = counts.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
            double java = product.cpuSeconds();
            double compilers = product.compilerSeconds();
            double database = server.cpuSeconds();
            Instructions ofServer = Instructions.of(List.of(product.pid()));
            Instructions ofDatabase = Instructions.of(server.children());
            int lived = Slice.of(lives, Workplace.number("slice", 30), () -> 0).lives();
            Workplace.say("%d lives, of each:", lived);
            say("server", lived, product.cpuSeconds() - java, ofServer.millions());
            say("of it compilers", lived, product.compilerSeconds() - compilers, 0);
            say("database", lived, server.cpuSeconds() - database, ofDatabase.millions());
            write(statement, lived, folder.resolve("cost.txt"));
        }
    }

    private static void say(String place, int lives, double seconds, double millions) {
        Workplace.say(
                "  %-16s %6.1f ms CPU%s",
                place,
                seconds * 1000 / lives,
                millions > 0 ? ", %.1f million instructions".formatted(millions / lives) : "");
    }

    private static void write(Statement statement, int lives, Path file) throws SQLException, IOException {
        StringBuilder lines = new StringBuilder();
        try (ResultSet sums = statement.executeQuery("""
                select toplevel, sum(calls), sum(total_plan_time), sum(total_exec_time), sum(wal_bytes)
                  from pg_stat_statements s join pg_database d on d.oid = s.dbid and d.datname = current_database()
                 group by 1 order by 1 desc""")) {
            while (sums.next()) {
                Workplace.say(
                        "  %-16s %6.1f, planned %.2f ms, executed %.2f ms, log %.0f KiB",
                        sums.getBoolean(1) ? "statements" : "within them",
                        sums.getDouble(2) / lives,
                        sums.getDouble(3) / lives,
                        sums.getDouble(4) / lives,
                        sums.getDouble(5) / lives / 1024);
            }
        }
        try (ResultSet all = statement.executeQuery("""
                select toplevel, calls, plans, total_plan_time, total_exec_time, rows,
                       regexp_replace(left(query, 330), '\\s+', ' ', 'g')
                  from pg_stat_statements s join pg_database d on d.oid = s.dbid and d.datname = current_database()
                 order by total_plan_time + total_exec_time desc""")) {
            lines.append(" t |  n | planned | plan ms | exec ms | rows | statement, of a life; f: within another\n");
            while (all.next()) {
                lines.append(" %s | %.2f | %.2f | %.3f | %.3f | %.1f | %s%n"
                        .formatted(
                                all.getBoolean(1) ? "t" : "f",
                                all.getDouble(2) / lives,
                                all.getDouble(3) / lives,
                                all.getDouble(4) / lives,
                                all.getDouble(5) / lives,
                                all.getDouble(6) / lives,
                                all.getString(7)));
            }
        }
        Files.writeString(file, lines);
    }
}

package org.hersys.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hersys.casefile.register.ManyCases;

/** A prefecture with a million cases in 61 offices: filled once for the register and for the dashboards. */
final class Million {

    private static final String NAME = "million";
    private static final int OFFICES = 60;

    private Million() {}

    static void run(Database server, Path folder) throws Exception {
        int cases = Workplace.number("cases", 1_000_000);
        server.create(NAME, "template1");
        try (Product product = Product.on(server, NAME, folder);
                Connection connection = server.connect(NAME)) {
            timed("%,d people and cases".formatted(cases), () -> fill(connection, cases));
            if (Workplace.runs("dashboards")) {
                timed("their work and its history", () -> Dashboards.fill(connection, cases / 10));
            }
            timed("vacuum and statistics", () -> server.settle(NAME));
            if (Workplace.runs("dashboards")) {
                Dashboards.run(server, product, connection, cases);
            }
            if (Workplace.runs("register")) {
                Register.run(server, product, connection, cases);
            }
        }
    }

    private static void timed(String what, Load step) throws SQLException {
        long begun = System.nanoTime();
        step.load();
        Workplace.say("Filling in %s: %.0f s", what, (System.nanoTime() - begun) / 1e9);
    }

    private static void fill(Connection connection, int cases) throws SQLException {
        execute(connection, """
                insert into organisation (code, kind, name_ja, name_en, prefecture, phone)
                select 'B' || n, 'healthCentre', '計測' || n, 'Office ' || n, '13', '03-0000-0000' from generate_series(1, %d) n
                """.formatted(OFFICES));
        List<String> offices = Stream.concat(
                        Stream.of("13103"), IntStream.rangeClosed(1, OFFICES).mapToObj(number -> "B" + number))
                .toList();
        withoutIndexes(
                connection, "'person', 'name_part', 'case_file'", () -> ManyCases.fill(connection, cases, offices));
    }

    /** Loads without the indexes that would be kept for nothing meanwhile, and makes them again. */
    static void withoutIndexes(Connection connection, String tables, Load load) throws SQLException {
        List<String> indexes = new ArrayList<>();
        List<String> drops = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select indexname, indexdef from pg_indexes where tablename in ("
                        + tables + ") and indexdef not like 'CREATE UNIQUE%'")) {
            while (row.next()) {
                drops.add("drop index " + row.getString(1));
                indexes.add(row.getString(2));
            }
        }
        for (String drop : drops) {
            execute(connection, drop);
        }
        load.load();
        execute(connection, "set maintenance_work_mem = '512MB'");
        for (String index : indexes) {
            execute(connection, index);
        }
    }

    /** Something that fills tables. */
    @FunctionalInterface
    interface Load {
        void load() throws SQLException;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package org.hersys.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.hersys.linkage.Invented;
import org.hersys.linkage.PlantedPeople;
import org.hersys.linkage.Quality;

/** Finding the planted duplicates among invented people, all at once as after an import, and then one new person. */
final class Linkage {

    private static final String NAME = "linkage";
    private static final long FROM = 700_000_000L;
    private static final long PATIENCE_MILLIS = 600_000;

    private Linkage() {}

    static void run(Database server, Path folder) throws Exception {
        int count = Workplace.number("people", 20_000);
        server.create(NAME, "template1");
        try (Product product = Product.on(server, NAME, folder, "--hersys.linkage.every=200ms");
                Connection connection = server.connect(NAME)) {
            PlantedPeople people = PlantedPeople.of(count, Workplace.number("seed", 2_022));
            connection.setAutoCommit(false);
            for (int place = 0; place < count; place++) {
                add(connection, FROM + place, people.people().get(place));
            }
            connection.commit();
            long begun = System.nanoTime();
            awaitCompared(connection);
            double all = (System.nanoTime() - begun) / 1e9;
            Quality quality = Quality.of(people, offered(connection));
            Workplace.say("%,d people compared in %.1f s; %,d pairs offered", count, all, quality.offered());
            Workplace.say(
                    "  planted %,d, found %,d (%.2f %%); false alarms %,d of the offered (%.2f %%)",
                    quality.planted(),
                    quality.found(),
                    quality.shareFound() * 100,
                    quality.falseAlarms(),
                    quality.shareOfFalseAlarms() * 100);
            Workplace.say("  missed by slips: %s", quality.missed());
            Workplace.say("  false alarms by look-alike: %s", quality.deceiving());
            Workplace.say("  memory of the server %,d MiB", product.peakMemory());
            queue(product);
            Figures one = new Figures();
            for (int round = 0; round < 20; round++) {
                add(connection, FROM + count + round, people.people().get(round));
                connection.commit();
                long single = System.nanoTime();
                awaitCompared(connection);
                one.add((System.nanoTime() - single) / 1e6);
            }
            Workplace.say("One more person, the pause of 200 ms between looks included: %s ms", one);
        }
    }

    /** The queue of an office to which everybody belongs. */
    private static void queue(Product product) {
        Caller nurse = Caller.signedIn(product.port(), "nurse.minato");
        Figures looks = new Figures();
        for (int look = 0; look < 40; look++) {
            long begun = System.nanoTime();
            nurse.get("/duplicates").expect(200);
            if (look >= 10) {
                looks.add((System.nanoTime() - begun) / 1e6);
            }
        }
        Workplace.say("  the queue's first page: median %.0f ms, p95 %.0f ms", looks.median(), looks.quantile(0.95));
    }

    private static void add(Connection connection, long id, Invented person) throws SQLException {
        update(
                connection,
                "insert into person (id, name, kana, sex, birth_date, phone) values (?, ?, ?, ?, ?, ?)",
                id,
                person.name(),
                person.kana(),
                person.sex(),
                person.birthDate(),
                person.phone());
        update(
                connection,
                "insert into case_file (id, number, person_id, office, prefecture) values (?, ?, ?, '13103', '13')",
                id,
                "B-" + id,
                id);
        update(
                connection,
                "insert into whereabouts (case_id, address, recorded_by) values (?, ?, 'system')",
                id,
                person.address());
    }

    private static void awaitCompared(Connection connection) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (number(connection, "select count(*) from linkage_due") > 0) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("People are still waiting to be compared");
            }
            connection.commit();
            Thread.sleep(20);
        }
        connection.commit();
    }

    private static Set<Quality.Pair> offered(Connection connection) throws SQLException {
        Set<Quality.Pair> pairs = new HashSet<>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select first_person - %1$d, second_person - %1$d from duplicate_pair where first_person >= %1$d"
                                .formatted(FROM))) {
            while (row.next()) {
                pairs.add(new Quality.Pair(row.getInt(1), row.getInt(2)));
            }
        }
        return pairs;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            statement.executeUpdate();
        }
    }
}

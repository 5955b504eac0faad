package org.hersys.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database of the test run past every rule of who may see what: for looking behind the scenes and for time. */
public final class TestDatabase implements AutoCloseable {

    private static final Path SECRETS = Path.of("target", "test-database", "database.properties");

    private final SingleConnectionDataSource source;
    private final JdbcClient jdbc;

    private TestDatabase(Connection connection) {
        this.source = new SingleConnectionDataSource(connection, false);
        this.jdbc = JdbcClient.create(source);
    }

    /** Connects as the server's superuser. */
    public static TestDatabase open() {
        return open(SECRETS);
    }

    /** Connects as the superuser of a server whose passwords stand in a file. */
    public static TestDatabase open(Path file) {
        Properties secrets = secrets(file);
        try {
            return new TestDatabase(
                    DriverManager.getConnection(url(secrets), "postgres", secrets.getProperty("superuser")));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Properties secrets(Path file) {
        Properties secrets = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            secrets.load(reader);
            return secrets;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String url(Properties secrets) {
        return "jdbc:postgresql://127.0.0.1:" + secrets.getProperty("port") + "/hersys";
    }

    /** Environment by which a process of its own works on this database with the application's log-in. */
    public static Map<String, String> asTheApplication() {
        Properties secrets = secrets(SECRETS);
        return Map.of(
                "SPRING_DATASOURCE_URL", url(secrets),
                "SPRING_DATASOURCE_USERNAME", "hersys_app",
                "SPRING_DATASOURCE_PASSWORD", secrets.getProperty("hersys_app"));
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Makes everything reported about a case's health and every extension of its isolation so many days older. */
    public void daysGoBy(String caseNumber, int days) {
        for (String change : new String[] {
            "update observation set observed_at = observed_at - make_interval(days => :days)",
            "update release set extended_until = extended_until - :days"
        }) {
            jdbc.sql(change + " where case_id = (select id from case_file where number = :number)")
                    .param("days", days)
                    .param("number", caseNumber)
                    .update();
        }
    }

    @Override
    public void close() {
        source.destroy();
    }
}

package org.hersys.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
        Properties secrets = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            secrets.load(reader);
            String url = "jdbc:postgresql://127.0.0.1:" + secrets.getProperty("port") + "/hersys";
            return new TestDatabase(DriverManager.getConnection(url, "postgres", secrets.getProperty("superuser")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
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

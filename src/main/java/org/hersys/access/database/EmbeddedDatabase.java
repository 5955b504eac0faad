package org.hersys.access.database;

import static org.hersys.access.database.DatabaseFile.APPLICATION;
import static org.hersys.access.database.DatabaseFile.OWNER;
import static org.hersys.access.database.DatabaseFile.SUPERUSER;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A PostgreSQL of the product's own in a folder, for machines without one: durable, on loopback, every role with a
 * password. A server left behind by a killed run is taken over, on the port it was started on.
 */
final class EmbeddedDatabase {

    private static final String MAJOR_VERSION = "17";

    private final Path folder;
    private final DatabaseFile secrets;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(Path folder, DatabaseFile secrets, EmbeddedPostgres server) {
        this.folder = folder;
        this.secrets = secrets;
        this.server = server;
    }

    /**
     * Starts the server on the data in the folder, creating them at the first start.
     *
     * @param port wanted at the first start, 0 for any; where a port is taken, any free one
     */
    static EmbeddedDatabase start(Path folder, int port) {
        try {
            Files.createDirectories(folder);
            Path cluster = folder.toAbsolutePath().resolve("postgres");
            refuseOtherVersion(cluster);
            DatabaseFile secrets = DatabaseFile.of(folder);
            int ownPort = Files.exists(cluster.resolve("postmaster.pid")) ? secrets.lastPort() : secrets.freePort(port);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            folder.toAbsolutePath().resolve("binaries").toFile())
                    .setPort(ownPort)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "60")
                    // its log is part of ours: details of an error would quote rows, which are about people
                    .setServerConfig("log_error_verbosity", "terse")
                    .setServerConfig("log_min_error_statement", "panic")
                    .setConnectConfig("password", secrets.password(SUPERUSER))
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            EmbeddedDatabase database = new EmbeddedDatabase(folder, secrets, server);
            database.prepareOnce(cluster);
            return database;
        } catch (IOException | IllegalStateException failure) {
            throw new IllegalStateException(
                    "The embedded PostgreSQL did not start in " + folder.toAbsolutePath()
                            + " (is another instance running there, or its port taken? see docs/operations.md)",
                    failure);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/hersys";
    }

    String password(String role) {
        return secrets.password(role);
    }

    void stop() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("The embedded PostgreSQL in " + folder + " did not stop", failure);
        }
    }

    /** The database is made last: where it is missing, the first start was interrupted and everything is made again. */
    private void prepareOnce(Path cluster) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select from pg_database where datname = 'hersys'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("drop role if exists " + OWNER + ", " + APPLICATION);
            statement.execute("create role " + OWNER + " login createrole password '" + password(OWNER) + "'");
            statement.execute(
                    "create role " + APPLICATION + " login noinherit password '" + password(APPLICATION) + "'");
            statement.execute("alter role postgres password '" + password(SUPERUSER) + "'");
            Files.write(
                    cluster.resolve("pg_hba.conf"),
                    List.of("# only over loopback, always with a password", "host all all 127.0.0.1/32 scram-sha-256"));
            statement.execute("select pg_reload_conf()");
            statement.execute("create database hersys owner " + OWNER);
        } catch (SQLException failure) {
            throw new IllegalStateException("The embedded PostgreSQL could not be prepared", failure);
        }
    }

    private static void refuseOtherVersion(Path cluster) throws IOException {
        Path version = cluster.resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR_VERSION)) {
            throw new IllegalStateException(cluster + " holds data of PostgreSQL "
                    + Files.readString(version).strip() + "; this version brings PostgreSQL " + MAJOR_VERSION
                    + " (see docs/operations.md)");
        }
    }
}

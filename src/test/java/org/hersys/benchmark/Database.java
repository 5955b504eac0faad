package org.hersys.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The PostgreSQL on which product and bare engine are compared: durable, with PostgreSQL's own settings otherwise. */
final class Database implements AutoCloseable {

    static final String OWNER = "hersys_owner";
    static final String APPLICATION = "hersys_app";

    private final EmbeddedPostgres server;
    private final long postmaster;

    private Database(EmbeddedPostgres server, long postmaster) {
        this.server = server;
        this.postmaster = postmaster;
    }

    static Database start(Path folder) throws IOException, SQLException {
        return start(folder, Map.of());
    }

    /** With more settings of PostgreSQL. */
    static Database start(Path folder, Map<String, String> more) throws IOException, SQLException {
        Path cluster = folder.resolve("postgres");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setPGStartupWait(Duration.ofSeconds(60));
        more.forEach(builder::setServerConfig);
        EmbeddedPostgres server = builder.start();
        Path pid = cluster.resolve("postmaster.pid");
        Database database = new Database(
                server, Long.parseLong(Files.readAllLines(pid).get(0).strip()));
        try (Connection connection = database.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login createrole password 'benchmark'");
            statement.execute("create role " + APPLICATION + " login noinherit password 'benchmark'");
        }
        return database;
    }

    String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
    }

    /** A connection of the server's superuser, whom row security does not concern. */
    Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(url(name) + "?user=postgres&password=postgres");
    }

    /** A database of its own, empty or a copy of another to which nobody is connected. */
    void create(String name, String template) throws SQLException {
        execute("postgres", "create database " + name + " owner " + OWNER + " template " + template);
    }

    /** Settles what was loaded, so that neither plans nor vacuum differ between what is compared. */
    void settle(String name) throws SQLException {
        execute(name, "vacuum analyze");
        execute(name, "checkpoint");
    }

    private void execute(String name, String sql) throws SQLException {
        try (Connection connection = connect(name);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** CPU seconds of all its processes, those that have ended included. */
    double cpuSeconds() {
        return Processes.cpuSeconds(postmaster)
                + Processes.endedChildren(postmaster)
                + children().stream().mapToDouble(Processes::cpuSeconds).sum();
    }

    /** Its processes at the moment, the postmaster excepted. */
    List<Long> children() {
        return ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .toList();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

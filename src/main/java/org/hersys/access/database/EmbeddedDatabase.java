package org.hersys.access.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * A PostgreSQL of the product's own in a folder, for machines without one: durable, on loopback, every role with a
 * password. A server left behind by a killed run is taken over; the port stays the same for that reason.
 */
final class EmbeddedDatabase {

    static final String OWNER = "hersys_owner";
    static final String APPLICATION = "hersys_app";
    private static final String MAJOR_VERSION = "17";

    private final Path folder;
    private final Properties secrets;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(Path folder, Properties secrets, EmbeddedPostgres server) {
        this.folder = folder;
        this.secrets = secrets;
        this.server = server;
    }

    /**
     * Starts the server on the data in the folder, creating them at the first start.
     *
     * @param port wanted at the first start, 0 for any; later starts use the port of the first
     */
    static EmbeddedDatabase start(Path folder, int port) {
        try {
            Files.createDirectories(folder);
            Path cluster = folder.toAbsolutePath().resolve("postgres");
            refuseOtherVersion(cluster);
            Properties secrets = secrets(folder, port);
            boolean fresh = !Files.exists(cluster.resolve("PG_VERSION"));
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            folder.toAbsolutePath().resolve("binaries").toFile())
                    .setPort(Integer.parseInt(secrets.getProperty("port")))
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
                    .setConnectConfig("password", secrets.getProperty("superuser"))
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            EmbeddedDatabase database = new EmbeddedDatabase(folder, secrets, server);
            if (fresh) {
                database.prepare(cluster);
            }
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
        return secrets.getProperty(role);
    }

    void stop() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("The embedded PostgreSQL in " + folder + " did not stop", failure);
        }
    }

    private void prepare(Path cluster) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login createrole password '" + password(OWNER) + "'");
            statement.execute(
                    "create role " + APPLICATION + " login noinherit password '" + password(APPLICATION) + "'");
            statement.execute("create database hersys owner " + OWNER);
            statement.execute("alter role postgres password '" + password("superuser") + "'");
            Files.write(
                    cluster.resolve("pg_hba.conf"),
                    List.of("# only over loopback, always with a password", "host all all 127.0.0.1/32 scram-sha-256"));
            statement.execute("select pg_reload_conf()");
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

    private static Properties secrets(Path folder, int port) throws IOException {
        Path file = folder.resolve("database.properties");
        Properties secrets = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                secrets.load(reader);
            }
            return secrets;
        }
        secrets.setProperty("port", Integer.toString(port == 0 ? freePort() : port));
        for (String role : List.of("superuser", OWNER, APPLICATION)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            secrets.setProperty(role, HexFormat.of().formatHex(random));
        }
        try (var writer = Files.newBufferedWriter(file)) {
            secrets.store(writer, "Passwords of the embedded database; only this machine's operator may read them");
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return secrets;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

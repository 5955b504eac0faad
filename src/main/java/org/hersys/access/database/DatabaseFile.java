package org.hersys.access.database;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Port and passwords of the embedded database, in a file of its folder that only its owner may read. */
final class DatabaseFile {

    static final String SUPERUSER = "superuser";
    static final String OWNER = "hersys_owner";
    static final String APPLICATION = "hersys_app";

    private static final String PORT = "port";
    private static final int PASSWORD_BYTES = 24;

    private final Path file;
    private final Properties kept = new Properties();

    private DatabaseFile(Path file) {
        this.file = file;
    }

    /** Reads the file of the folder, or makes it with new passwords. */
    static DatabaseFile of(Path folder) throws IOException {
        DatabaseFile secrets = new DatabaseFile(folder.resolve("database.properties"));
        if (Files.exists(secrets.file)) {
            try (var reader = Files.newBufferedReader(secrets.file)) {
                secrets.kept.load(reader);
            }
        } else {
            secrets.choosePasswords();
        }
        return secrets;
    }

    String password(String role) {
        return kept.getProperty(role);
    }

    /**
     * The port for a server that is to be started: that of the last start, else the one wanted; where it is taken, for
     * example by a second product, any free one.
     *
     * @param wanted at the first start, 0 for any
     */
    int freePort(int wanted) throws IOException {
        int free = firstFree(Integer.parseInt(kept.getProperty(PORT, Integer.toString(wanted))));
        kept.setProperty(PORT, Integer.toString(free));
        write();
        return free;
    }

    /** The port on which the server was started last. */
    int lastPort() {
        return Integer.parseInt(kept.getProperty(PORT));
    }

    private static int firstFree(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (BindException taken) {
            return firstFree(0);
        }
    }

    private void choosePasswords() {
        SecureRandom random = new SecureRandom();
        for (String role : new String[] {SUPERUSER, OWNER, APPLICATION}) {
            byte[] password = new byte[PASSWORD_BYTES];
            random.nextBytes(password);
            kept.setProperty(role, HexFormat.of().formatHex(password));
        }
    }

    private void write() throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            kept.store(writer, "Passwords of the embedded database; only this machine's operator may read them");
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}

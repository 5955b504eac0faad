package org.hersys.access.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFileTest {

    @TempDir
    Path folder;

    @Test
    void aSecondProductTakesAnotherPortThanTheOneThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = DatabaseFile.of(folder).freePort(other.getLocalPort());
            assertThat(port).isPositive().isNotEqualTo(other.getLocalPort());
            assertThat(DatabaseFile.of(folder).lastPort()).isEqualTo(port);
        }
    }

    @Test
    void theNextStartUsesThePortOfTheLastWhateverIsWanted() throws IOException {
        int port = DatabaseFile.of(folder).freePort(0);
        assertThat(DatabaseFile.of(folder).freePort(1)).isEqualTo(port);
    }

    @Test
    void passwordsStayAndOnlyTheOwnerReadsThem() throws IOException {
        DatabaseFile first = DatabaseFile.of(folder);
        first.freePort(0);
        DatabaseFile next = DatabaseFile.of(folder);
        for (String role : new String[] {DatabaseFile.SUPERUSER, DatabaseFile.OWNER, DatabaseFile.APPLICATION}) {
            assertThat(next.password(role)).hasSize(48).isEqualTo(first.password(role));
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("database.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}

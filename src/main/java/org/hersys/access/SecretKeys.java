package org.hersys.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The keys of {@link SecretBox}, from the environment: the one that seals, and earlier ones that still open. */
@Component
class SecretKeys {

    private static final int KEY_BYTES = 32;

    private final List<byte[]> newestFirst = new ArrayList<>();

    /** Reads them; a demo without a key makes its own in a file. */
    SecretKeys(
            SignInSettings settings,
            @Value("${hersys.demo.enabled:false}") boolean demo,
            @Value("${hersys.database.folder:data}") Path folder) {
        newestFirst.add(newest(settings.key(), demo, folder));
        for (String earlier : settings.earlierKeys()) {
            newestFirst.add(decoded(earlier, "hersys.sign-in.earlier-keys", "HERSYS_SIGNIN_EARLIERKEYS"));
        }
    }

    List<byte[]> newestFirst() {
        return List.copyOf(newestFirst);
    }

    private static byte[] newest(String given, boolean demo, Path folder) {
        if (given != null && !given.isBlank()) {
            return newest(given);
        }
        if (!demo) {
            throw new MissingSetting("hersys.sign-in.key", "HERSYS_SIGNIN_KEY", "openssl rand -base64 32");
        }
        return newest(keyOfDemo(folder.resolve("sign-in.key")));
    }

    private static byte[] newest(String text) {
        return decoded(text, "hersys.sign-in.key", "HERSYS_SIGNIN_KEY");
    }

    private static byte[] decoded(String text, String property, String variable) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, without the text itself
        }
        throw new MissingSetting(property, variable, "openssl rand -base64 32");
    }

    private static String keyOfDemo(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(random);
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, "", StandardOpenOption.CREATE_NEW);
                if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
                Files.writeString(file, Base64.getEncoder().encodeToString(random));
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

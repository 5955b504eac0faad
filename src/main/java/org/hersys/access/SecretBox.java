package org.hersys.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Seals secrets that must be read again, and makes fingerprints of short ones that must only be recognised: six digits
 * behind a plain hash would be found by trying them all. The key comes from the environment; a demo makes its own file.
 */
@Component
public class SecretBox {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 16;

    private final BytesEncryptor cipher;
    private final SecretKeySpec fingerprints;

    SecretBox(
            SignInSettings settings,
            @Value("${hersys.demo.enabled:false}") boolean demo,
            @Value("${hersys.database.folder:data}") Path folder) {
        byte[] key = key(settings.key(), demo, folder);
        this.cipher = new AesBytesEncryptor(
                new SecretKeySpec(derived(key, "seal"), "AES"),
                KeyGenerators.secureRandom(NONCE_BYTES),
                CipherAlgorithm.GCM);
        this.fingerprints = new SecretKeySpec(derived(key, "fingerprint"), "HmacSHA256");
    }

    /** The secret, readable only with the key; a change of the sealed bytes is noticed when they are opened. */
    public byte[] seal(byte[] secret) {
        return cipher.encrypt(secret);
    }

    /** The secret that was sealed; fails when the bytes were changed or sealed with another key. */
    public byte[] open(byte[] sealed) {
        return cipher.decrypt(sealed);
    }

    /** The same 32 bytes for the same text, of no use to anybody without the key. */
    public byte[] fingerprint(String text) {
        return hmac(fingerprints, text);
    }

    private static byte[] derived(byte[] key, String use) {
        return hmac(new SecretKeySpec(key, "HmacSHA256"), "hersys sign-in " + use);
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] key(String given, boolean demo, Path folder) {
        if (given != null && !given.isBlank()) {
            return decoded(given);
        }
        if (!demo) {
            throw new MissingSetting("hersys.sign-in.key", "HERSYS_SIGNIN_KEY", "openssl rand -base64 32");
        }
        return decoded(keyOfDemo(folder.resolve("sign-in.key")));
    }

    private static byte[] decoded(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, without the text itself
        }
        throw new MissingSetting("hersys.sign-in.key", "HERSYS_SIGNIN_KEY", "openssl rand -base64 32");
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

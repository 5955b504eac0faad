package org.hersys.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.hersys.access.SecondSteps;
import org.springframework.stereotype.Component;

/** Codes of an authenticator app (RFC 6238: six digits, 30 seconds, SHA-1, which all apps know); none is taken twice. */
@Component
public class AuthenticatorApp {

    private static final int SECRET_BYTES = 20;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();
    private final SecondSteps steps;
    private final Clock clock;

    AuthenticatorApp(SecondSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    /** A secret for a new app. */
    public byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** The secret as people type it where no camera is at hand. */
    public static String readable(byte[] secret) {
        return new Base32().encodeToString(secret).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** What the QR code says to the app. */
    public static String address(byte[] secret, String login) {
        return "otpauth://totp/hersys:" + URLEncoder.encode(login, StandardCharsets.UTF_8) + "?secret="
                + new Base32().encodeToString(secret) + "&issuer=hersys";
    }

    /** The time slot of a code of this secret: now, or one before or after for clocks that go wrong. */
    public OptionalLong slotOf(byte[] secret, String typed) {
        Instant now = clock.instant();
        long slot = now.toEpochMilli() / generator.getTimeStep().toMillis();
        for (long near = slot - 1; near <= slot + 1; near++) {
            if (equal(code(secret, near), typed)) {
                return OptionalLong.of(near);
            }
        }
        return OptionalLong.empty();
    }

    /** Whether it is a code of the account's app that was not taken before. */
    public boolean take(String login, String typed) {
        return steps.appOf(login)
                .map(app -> slotOf(app.key(), typed))
                .filter(OptionalLong::isPresent)
                .map(slot -> steps.takeSlot(login, slot.getAsLong()))
                .orElse(false);
    }

    private String code(byte[] secret, long slot) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()),
                    Instant.ofEpochMilli(slot * generator.getTimeStep().toMillis()));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean equal(String code, String typed) {
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }
}

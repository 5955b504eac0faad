package org.hersys.signin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.hersys.access.SignInFacts;
import org.hersys.support.TestDatabase;

/** Makes the sessions of an account older than they are. */
final class OldSession {

    private OldSession() {}

    /** Nothing was done in them for so long. */
    static void unusedFor(String login, Duration time) {
        long then = Instant.now().minus(time).toEpochMilli();
        change(
                "update spring_session set last_access_time = ?, expiry_time = ? + max_inactive_interval * 1000 where principal_name = ?",
                then,
                then,
                login);
    }

    /** They began, and their last second step was made, so long ago. */
    static void begun(String login, Duration ago, Duration secondStep) {
        Instant now = Instant.now();
        change(
                """
                        update spring_session_attributes set attribute_bytes = ? where attribute_name = ? and session_primary_id in
                          (select primary_id from spring_session where principal_name = ?)""",
                bytes(new SignInFacts(now.minus(ago), now.minus(secondStep), "127.0.0.1", "Firefox, Linux")),
                SignInFacts.KEY,
                login);
    }

    private static void change(String sql, Object... parameters) {
        try (TestDatabase database = TestDatabase.open()) {
            database.jdbc().sql(sql).params(parameters).update();
        }
    }

    private static byte[] bytes(SignInFacts facts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(facts);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}

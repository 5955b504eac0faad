package org.hersys.signin;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.PhoneNumber;
import org.hersys.access.SecondSteps.Kind;
import org.hersys.access.SecretBox;
import org.hersys.access.SignInSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes on their way: each for one attempt, valid some minutes, for one use, with few tries; only the newest counts. */
@Component
@Transactional
public class SentCodes {

    /** How often a code may be typed wrongly; the same number stands in the table. */
    public static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final SecretBox secrets;
    private final CodeMessages messages;
    private final SignInSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SentCodes(
            JdbcClient jdbc,
            ActingAsSystem actingAsSystem,
            SecretBox secrets,
            CodeMessages messages,
            SignInSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.secrets = secrets;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends a new code in place of earlier ones of the attempt. */
    public void send(PendingSignIn attempt, Kind kind, PhoneNumber number) {
        String code = String.format("%06d", random.nextInt(1_000_000));
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        Instant expires = now.plus(settings.codeValid());
        long message = messages.send(attempt.login(), kind, number, id, code);
        actingAsSystem.call(() -> {
            jdbc.sql("update one_time_code set ended_at = ? where attempt = ? and ended_at is null")
                    .params(Timestamp.from(now), attempt.id())
                    .update();
            jdbc.sql(
                            "delete from one_time_code where login = ? and sent_at < cast(? as timestamptz) - interval '1 day'")
                    .params(attempt.login(), Timestamp.from(now))
                    .update();
            return jdbc.sql("""
                            insert into one_time_code (id, attempt, login, kind, number, message_id, code_hash, sent_at, expires_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(List.of(
                            id,
                            attempt.id(),
                            attempt.login(),
                            kind.code(),
                            number.digits(),
                            message,
                            hash(id, code),
                            Timestamp.from(now),
                            Timestamp.from(expires)))
                    .update();
        });
    }

    /** The newest code of an attempt. */
    @Transactional(readOnly = true)
    public Optional<SentCode> of(PendingSignIn attempt) {
        return actingAsSystem.call(() -> jdbc.sql("""
                        select id, kind, number, sent_at, expires_at, tries, confirmed_at, ended_at from one_time_code
                        where attempt = ? order by sent_at desc, ended_at nulls first limit 1""")
                .param(attempt.id())
                .query((row, number) -> new SentCode(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("number"),
                        row.getTimestamp("sent_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getInt("tries"),
                        instant(row.getTimestamp("confirmed_at")),
                        instant(row.getTimestamp("ended_at"))))
                .optional());
    }

    /** When the next code may be sent to a number of an account: a moment after one that has not been used. */
    @Transactional(readOnly = true)
    public Instant nextAt(String login, PhoneNumber number) {
        return actingAsSystem.call(() -> jdbc.sql("""
                        select sent_at from one_time_code where login = ? and number = ? and confirmed_at is null
                        order by sent_at desc limit 1""")
                .params(login, number.digits())
                .query(Timestamp.class)
                .optional()
                .map(last -> last.toInstant().plus(settings.resendPause()))
                .orElse(Instant.EPOCH));
    }

    /** Tries six digits typed by the person; each try counts, also when two come at once. */
    public CodeAnswer tryCode(PendingSignIn attempt, String typed) {
        SentCode code = of(attempt).orElse(null);
        CodeAnswer refusal = refusal(code);
        if (refusal != null) {
            return refusal;
        }
        return actingAsSystem.call(() -> {
            Optional<byte[]> hash =
                    jdbc.sql("""
                            update one_time_code set tries = tries + 1 where id = ? and tries < ? and ended_at is null
                            returning code_hash""").params(code.id(), TRIES).query(byte[].class).optional();
            if (hash.isEmpty()) {
                return CodeAnswer.USED_UP;
            }
            if (!java.security.MessageDigest.isEqual(hash.get(), hash(code.id(), typed))) {
                return code.tries() + 1 >= TRIES ? CodeAnswer.USED_UP : CodeAnswer.WRONG;
            }
            return end(code) ? CodeAnswer.RIGHT : CodeAnswer.NONE;
        });
    }

    /** Whether the call was answered and confirmed; uses it up. */
    public CodeAnswer tryCall(PendingSignIn attempt) {
        SentCode code = of(attempt).orElse(null);
        CodeAnswer refusal = refusal(code);
        if (refusal != null) {
            return refusal;
        }
        if (code.confirmedAt() == null) {
            return CodeAnswer.WAITING;
        }
        return actingAsSystem.call(() -> end(code)) ? CodeAnswer.RIGHT : CodeAnswer.NONE;
    }

    /** Somebody pressed a key in the call of a code: # confirms, anything else is a wrong try. */
    public void pressed(long message, String keys) {
        String change = "#".equals(keys)
                ? "update one_time_code set confirmed_at = :now "
                : "update one_time_code set tries = tries + 1 ";
        actingAsSystem.call(() -> jdbc.sql(change + """
                         where message_id = :message and kind = 'voice' and confirmed_at is null and ended_at is null
                           and tries < :tries and expires_at > :now""")
                .param("now", Timestamp.from(clock.instant()))
                .param("message", message)
                .param("tries", TRIES)
                .update());
    }

    private CodeAnswer refusal(SentCode code) {
        if (code == null || code.endedAt() != null) {
            return CodeAnswer.NONE;
        }
        if (code.tries() >= TRIES) {
            return CodeAnswer.USED_UP;
        }
        return code.expiresAt().isAfter(clock.instant()) ? null : CodeAnswer.EXPIRED;
    }

    private boolean end(SentCode code) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        update one_time_code set ended_at = ?, confirmed_at = coalesce(confirmed_at, ?)
                        where id = ? and ended_at is null""").params(now, now, code.id()).update() == 1;
    }

    private byte[] hash(UUID id, String code) {
        return secrets.fingerprint(id + " " + code);
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}

package org.hersys.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.SecretBox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Failed attempts and the locks that grow with them, for all nodes in the database. Who or where from is kept as a
 * fingerprint only: a log-in name typed wrongly may be a password.
 */
@Component
@Transactional
public class Attempts {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final SecretBox secrets;
    private final Clock clock;

    Attempts(JdbcClient jdbc, ActingAsSystem actingAsSystem, SecretBox secrets, Clock clock) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What is counted, how often it may go wrong freely, and the first lock after that; each further one is twice as long. */
    public enum Kind {
        /** Wrong passwords of one log-in name, whether there is such an account or not. */
        ACCOUNT(5, Duration.ofSeconds(30)),
        /** Wrong passwords from one network address; a whole office may share one. */
        ADDRESS(50, Duration.ofSeconds(30)),
        /** Wrong codes of one account. */
        CODE(10, Duration.ofSeconds(30)),
        /** Codes sent to one account without one of them being used. */
        SENT(6, Duration.ofSeconds(60));

        private final int free;
        private final Duration first;

        Kind(int free, Duration first) {
            this.free = free;
            this.first = first;
        }

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Until when nothing is accepted; a time of the past when nothing is locked. */
    @Transactional(readOnly = true)
    public Instant lockedUntil(Kind kind, String of) {
        return actingAsSystem.call(() -> jdbc.sql("select locked_until from sign_in_attempt where kind = ? and key = ?")
                .params(kind.code(), key(kind, of))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(Instant.EPOCH));
    }

    /** Whether nothing is accepted for now. */
    @Transactional(readOnly = true)
    public boolean isLocked(Kind kind, String of) {
        return lockedUntil(kind, of).isAfter(clock.instant());
    }

    /** Counts a failure; what happens while locked lengthens no lock. Tells whether this failure locked. */
    public boolean fail(Kind kind, String of) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return actingAsSystem.call(() -> jdbc.sql("""
                        insert into sign_in_attempt as a (kind, key, failures, last_at, locked_until)
                        values (:kind, :key, 1, :now, :now)
                        on conflict (kind, key) do update set
                          failures = case when a.locked_until > :now then a.failures
                                          when a.last_at < :forgotten then 1 else a.failures + 1 end,
                          last_at = :now,
                          locked_until = case when a.locked_until > :now or a.last_at < :forgotten or a.failures + 1 < :free
                            then a.locked_until
                            else :now + least(:longest, :first * power(2, least(a.failures + 1 - :free, 20)::float8)) * interval '1 second' end
                        returning locked_until > :now and failures >= :free""")
                .param("kind", kind.code())
                .param("key", key(kind, of))
                .param("now", now)
                .param("forgotten", now.minus(FORGOTTEN_AFTER))
                .param("free", kind.free)
                .param("first", kind.first.toSeconds())
                .param("longest", LONGEST.toSeconds())
                .query(Boolean.class)
                .single());
    }

    /** Forgets the failures: it was the right person after all. */
    public void forget(Kind kind, String of) {
        actingAsSystem.call(() -> jdbc.sql("delete from sign_in_attempt where kind = ? and key = ?")
                .params(kind.code(), key(kind, of))
                .update());
    }

    /** Somebody got in from where others fail: counts for half, so that an office is not locked out by its own slips. */
    public void halve(Kind kind, String of) {
        actingAsSystem.call(
                () -> jdbc.sql("update sign_in_attempt set failures = failures / 2 where kind = ? and key = ?")
                        .params(kind.code(), key(kind, of))
                        .update());
    }

    private byte[] key(Kind kind, String of) {
        return secrets.fingerprint(kind == Kind.ADDRESS ? Networks.of(of) : of);
    }
}

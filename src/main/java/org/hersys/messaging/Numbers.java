package org.hersys.messaging;

import static org.hersys.messaging.Outbox.at;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.hersys.access.ActingAsSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers that must not be used: whose owner said stop, that are wrong, or that take no SMS. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Numbers {

    static final String STOPPED = "stopped";
    static final String WRONG = "wrong";
    static final String LANDLINE = "landline";

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final Clock clock;

    Numbers(JdbcClient jdbc, ActingAsSystem actingAsSystem, Clock clock) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.clock = clock;
    }

    /** Why a message may not go to its number; stopped and landline bar SMS only, for a call may still be needed. */
    Optional<String> barred(Envelope envelope) {
        return jdbc.sql("select state from number_state where number = ? and (state = 'wrong' or ? = 'sms')")
                .params(envelope.address(), envelope.channel().code())
                .query(String.class)
                .optional();
    }

    /** What a telephone is good for; the codes are those of the decision tables. */
    public enum Telephone {
        /** Takes messages and calls. */
        MOBILE,
        /** Can only be called. */
        LANDLINE,
        /** There is none, or nobody knows what can be sent there. */
        NONE;

        /** For example {@code mobile}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What reaches whoever has a number: as it is written, and as the carrier has found out since. */
    public Telephone telephone(String typed) {
        return PhoneNumbers.e164(typed)
                .filter(PhoneNumbers::isJapanese)
                .map(number -> PhoneNumbers.isMobile(number) && !isMarked(number, LANDLINE)
                        ? Telephone.MOBILE
                        : Telephone.LANDLINE)
                .orElse(Telephone.NONE);
    }

    /** Whether the owner of a number has asked for no more SMS, or it is the number of somebody else. */
    public boolean areRefused(String typed) {
        return PhoneNumbers.e164(typed)
                .filter(number -> isMarked(number, STOPPED, WRONG))
                .isPresent();
    }

    private boolean isMarked(String number, String... states) {
        return actingAsSystem.call(
                () -> jdbc.sql("select exists (select from number_state where number = ? and state = any (?))")
                        .params(number, states)
                        .query(Boolean.class)
                        .single());
    }

    /** Marks a number; a newer mark takes the place of an older one. */
    void mark(String number, String state, String reason) {
        jdbc.sql("""
                        insert into number_state (number, state, reason, since) values (?, ?, ?, ?)
                        on conflict (number) do update set state = excluded.state, reason = excluded.reason, since = excluded.since""").params(number, state, reason, at(clock.instant())).update();
    }

    /** Frees a number whose owner wants messages again. */
    void free(String number) {
        jdbc.sql("delete from number_state where number = ? and state = 'stopped'")
                .param(number)
                .update();
    }
}

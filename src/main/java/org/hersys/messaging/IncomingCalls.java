package org.hersys.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.messaging.Callers.Caller;
import org.hersys.messaging.Calls.Spoken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody calls in to report: known by the number of the telephone or of the case, and by the birth date. After that it
 * is a call like those we make. Keys of this part are kept nowhere. Nobody's name or state is told before the birth date is
 * right; that a case number is in use can be heard, since its caller may ask for the centre: numbers are given out in order.
 */
@Component
public class IncomingCalls {

    private static final String NUMBER = "number";
    private static final String BIRTH = "birth";
    private static final String CENTRE = "9";
    private static final int BIRTH_DIGITS = 8;
    private static final int TRIES = 3;
    private static final Duration LASTING = Duration.ofHours(1);

    private final Callers callers;
    private final Wording wording;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IncomingCalls(
            Callers callers, Wording wording, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.callers = callers;
        this.wording = wording;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What follows in the call.
     *
     * @param call our number of the call once the caller is known; null before
     * @param caseId of whom the caller may be; 0 where nobody is found
     */
    public record Turn(Long call, long caseId, Spoken spoken) {

        private static Turn say(long caseId, Spoken spoken) {
            return new Turn(null, caseId, spoken);
        }
    }

    /** Somebody calls. */
    public Turn begin(String from) {
        return asSystem(() -> PhoneNumbers.e164(from)
                .flatMap(callers::withTelephone)
                .map(caller -> ask(caller.caseId(), caller.language(), BIRTH, 0, "call.birthDate"))
                .orElseGet(() -> ask(0, "ja", NUMBER, 0, "call.caseNumber")));
    }

    /** Keys were pressed, or none in time. */
    public Turn keys(long caseId, String step, int tries, String from, String carrierId, String digits) {
        return asSystem(() -> {
            Optional<Caller> caller = callers.ofCase(caseId);
            String language = caller.map(Caller::language).orElse("ja");
            if (CENTRE.equals(digits)) {
                return end(caseId, language, "call.connecting");
            }
            if (NUMBER.equals(step)) {
                Optional<Caller> named = callers.withCaseNumber(digits);
                return ask(
                        named.map(Caller::caseId).orElse(0L),
                        named.map(Caller::language).orElse(language),
                        BIRTH,
                        tries,
                        "call.birthDate");
            }
            if (caller.isPresent() && callers.confirm(caseId, digits)) {
                return new Turn(hold(caller.get(), PhoneNumbers.e164(from).orElse(null), carrierId), caseId, null);
            }
            return tries + 1 < TRIES
                    ? ask(caseId, language, caseId == 0 ? NUMBER : BIRTH, tries + 1, "call.misdialled")
                    : end(caseId, language, "call.notUnderstood");
        });
    }

    private Turn ask(long caseId, String language, String step, int tries, String first) {
        String question = NUMBER.equals(step) ? "call.caseNumber" : "call.birthDate";
        String before = first.equals(question) ? "" : wording.phrase(first, language) + " ";
        String text = before
                + wording.phrase(question, language)
                + (caseId == 0 ? "" : " " + wording.phrase("call.centre", language));
        return Turn.say(caseId, new Spoken(language, text, step, BIRTH.equals(step) ? BIRTH_DIGITS : 0, tries, null));
    }

    /** Whoever is not known cannot be connected with a centre: it is not known with which. */
    private Turn end(long caseId, String language, String text) {
        String centre = jdbc.sql(
                        "select o.phone from case_file c join organisation o on o.code = c.office where c.id = ?")
                .param(caseId)
                .query(String.class)
                .optional()
                .flatMap(PhoneNumbers::e164)
                .orElse(null);
        String said = wording.phrase(centre == null ? "call.unknown" : text, language);
        return Turn.say(caseId, new Spoken(language, said, null, 0, 0, centre));
    }

    /** A message that the person has fetched: from here on the call is conducted like one of ours. */
    private long hold(Caller caller, String from, String carrierId) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        insert into message (recipient_kind, recipient_key, address, language, channel, template, words, urgency, case_id,
                                             office, once_key, state, due_at, sending_since, expires_at, carrier_id, sent_to, queued_at)
                        select 'person', :person, :from, :language, 'voice', 'dailyReminder', '{"link": ""}', 2, c.id, c.office,
                               :once, 'sent', :now, :now, :expires, :carrier, :from, :now
                          from case_file c where c.id = :case
                        on conflict (once_key) do update set carrier_id = excluded.carrier_id returning id""")
                .param("person", Long.toString(caller.personId()))
                .param("from", from)
                .param("language", caller.language())
                .param("once", "incoming." + carrierId)
                .param("now", now)
                .param("expires", now.plus(LASTING))
                .param("carrier", carrierId)
                .param("case", caller.caseId())
                .query(Long.class)
                .single();
    }

    private <T> T asSystem(Supplier<T> work) {
        return CurrentActor.as(Actor.system(), () -> transaction.execute(running -> work.get()));
    }
}

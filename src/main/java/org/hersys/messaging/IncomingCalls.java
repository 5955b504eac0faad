package org.hersys.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.messaging.Callers.Caller;
import org.hersys.messaging.Calls.Spoken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody calls in to report: known by the telephone they call from or the number of their case, and by the birth date.
 * After that it is a call like those we make. Keys of this part are kept nowhere. Until the birth date is right everybody
 * hears the same: the same languages, the same questions, the same way to a person; so nobody learns from it whether a
 * telephone or a number is somebody's, or which language that person speaks.
 */
@Component
public class IncomingCalls {

    private static final String LANGUAGE = "language";
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
    private final String centre;

    IncomingCalls(
            Callers callers,
            Wording wording,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${hersys.messaging.centre-phone:}") String centre) {
        this.callers = callers;
        this.wording = wording;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.centre = PhoneNumbers.e164(centre).orElse(null);
    }

    /**
     * How far a call has come; it travels with the carrier and is never heard.
     *
     * @param language ja, en, zh, ko, vi or pt, as chosen by the caller
     * @param caseId of whom the caller may be; 0 where nobody is found
     * @param step of the question that was asked
     * @param tries how often number and birth date did not fit
     */
    public record Stand(String language, long caseId, String step, int tries) {}

    /**
     * What follows in the call.
     *
     * @param call our number of the call once the caller is known; null before
     * @param spoken one after the other; the last one says what is waited for
     */
    public record Turn(Long call, long caseId, List<Spoken> spoken) {}

    /** Somebody calls. */
    public Turn begin() {
        return new Turn(
                null,
                0,
                Wording.LANGUAGES.stream()
                        .map(language ->
                                new Spoken(language, wording.phrase("call.language", language), LANGUAGE, 1, 0, null))
                        .toList());
    }

    /** Keys were pressed, or none in time. */
    public Turn keys(Stand stand, String from, String carrierId, String digits) {
        return asSystem(() -> CENTRE.equals(digits)
                ? end(stand.language(), "call.connecting")
                : switch (stand.step()) {
                    case NUMBER -> ask(stand, named(from, digits), BIRTH);
                    case BIRTH -> confirm(stand, from, carrierId, digits);
                    default -> ask(new Stand(chosen(digits), 0, NUMBER, 0), 0, NUMBER);
                });
    }

    /** Who presses nothing that fits goes on in Japanese. */
    private static String chosen(String digit) {
        int place = digit.matches("[1-6]") ? Integer.parseInt(digit) - 1 : 0;
        return Wording.LANGUAGES.get(place);
    }

    /** Whom the digits name; without digits, to whom the telephone belongs. */
    private long named(String from, String digits) {
        Optional<Caller> named = digits.isEmpty()
                ? PhoneNumbers.e164(from).flatMap(callers::withTelephone)
                : callers.withCaseNumber(digits);
        return named.map(Caller::caseId).orElse(0L);
    }

    private Turn confirm(Stand stand, String from, String carrierId, String digits) {
        Optional<Caller> caller =
                callers.ofCase(stand.caseId()).filter(found -> callers.confirm(found.caseId(), digits));
        if (caller.isPresent()) {
            long call =
                    hold(caller.get(), stand.language(), PhoneNumbers.e164(from).orElse(null), carrierId);
            return new Turn(call, stand.caseId(), List.of());
        }
        int tries = stand.tries() + 1;
        return tries < TRIES
                ? ask(new Stand(stand.language(), 0, BIRTH, tries), 0, NUMBER)
                : end(stand.language(), "call.notUnderstood");
    }

    private Turn ask(Stand stand, long caseId, String step) {
        List<String> said = new ArrayList<>();
        if (NUMBER.equals(step) && stand.tries() > 0) {
            said.add("call.misdialled");
        }
        said.add(NUMBER.equals(step) ? "call.caseNumber" : "call.birthDate");
        if (centre != null) {
            said.add("call.centre");
        }
        String text =
                said.stream().map(key -> wording.phrase(key, stand.language())).collect(Collectors.joining(" "));
        int digits = BIRTH.equals(step) ? BIRTH_DIGITS : 0;
        return new Turn(null, caseId, List.of(new Spoken(stand.language(), text, step, digits, stand.tries(), null)));
    }

    /** One line for all: which health centre somebody belongs to is not told either. */
    private Turn end(String language, String text) {
        String said = wording.phrase(centre == null ? "call.unknown" : text, language);
        return new Turn(null, 0, List.of(new Spoken(language, said, null, 0, 0, centre)));
    }

    /** A message that the person has fetched: from here on the call is conducted like one of ours. */
    private long hold(Caller caller, String language, String from, String carrierId) {
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
                .param("language", language)
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

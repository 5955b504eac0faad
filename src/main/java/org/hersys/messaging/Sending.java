package org.hersys.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The three steps of sending: take (a transaction), call the carrier (none), write the outcome (a transaction). */
@Component
class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final Claims claims;
    private final Addressing addressing;
    private final Deliveries deliveries;
    private final Numbers numbers;
    private final Outcomes outcomes;
    private final Hours hours;
    private final List<StillWanted> wanted;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sending(
            Claims claims,
            Addressing addressing,
            Deliveries deliveries,
            Numbers numbers,
            Outcomes outcomes,
            Hours hours,
            List<StillWanted> wanted,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.claims = claims;
        this.addressing = addressing;
        this.deliveries = deliveries;
        this.numbers = numbers;
        this.outcomes = outcomes;
        this.hours = hours;
        this.wanted = wanted;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Takes due messages and makes them ready; what can never leave is settled on the way. */
    List<Envelope> take(Channel channel, int most) {
        return CurrentActor.as(
                Actor.system(),
                () -> transaction.execute(running -> {
                    Instant now = clock.instant();
                    return claims.take(channel, most, now).stream()
                            .flatMap(message -> ready(message, now).stream())
                            .toList();
                }));
    }

    /** Hands one message over and writes the outcome down. */
    void carry(Carrier carrier, Envelope envelope) {
        outcomes.bring(envelope, handOver(carrier, envelope));
    }

    private static Carrier.Handover handOver(Carrier carrier, Envelope envelope) {
        try {
            return carrier.send(envelope);
        } catch (RuntimeException accident) {
            LOG.error("The carrier failed at message {}", envelope.id(), accident);
            return new Carrier.Handover.Unclear("accident");
        }
    }

    private Optional<Envelope> ready(Claimed message, Instant now) {
        if (message.expiresAt().toInstant().isBefore(now)) {
            deliveries.settle(message.id(), "expired", "tooLate");
            return Optional.empty();
        }
        Optional<Instant> next = hours.missedWindow(message, now);
        if (next.isPresent()) {
            deliveries.postpone(message.id(), next.get());
            return Optional.empty();
        }
        if (message.onceKey() != null && wanted.stream().anyMatch(module -> module.isNeedless(message.onceKey()))) {
            deliveries.settle(message.id(), "cancelled", "needless");
            return Optional.empty();
        }
        Addressing.Addressed addressed = addressing.address(message);
        if (addressed.refusal() != null) {
            deliveries.settle(message.id(), "undelivered", addressed.refusal());
            return Optional.empty();
        }
        Optional<String> barred = numbers.barred(addressed.envelope());
        if (barred.isPresent()) {
            deliveries.settle(
                    message.id(), barred.get().equals(Numbers.STOPPED) ? "cancelled" : "undelivered", barred.get());
            return Optional.empty();
        }
        deliveries.addressed(message.id(), addressed.envelope().address(), addressed.link());
        return Optional.of(addressed.envelope());
    }
}

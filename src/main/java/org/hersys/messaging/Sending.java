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
    private final Receipts receipts;
    private final Hours hours;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sending(
            Claims claims,
            Addressing addressing,
            Deliveries deliveries,
            Numbers numbers,
            Receipts receipts,
            Hours hours,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.claims = claims;
        this.addressing = addressing;
        this.deliveries = deliveries;
        this.numbers = numbers;
        this.receipts = receipts;
        this.hours = hours;
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
        Carrier.Handover outcome;
        try {
            outcome = carrier.send(envelope);
        } catch (RuntimeException accident) {
            LOG.error("The carrier failed at message {}", envelope.id(), accident);
            outcome = new Carrier.Handover.Unclear("accident");
        }
        Carrier.Handover written = outcome;
        CurrentActor.runAs(
                Actor.system(),
                () -> transaction.executeWithoutResult(running -> {
                    deliveries.record(envelope, written);
                    if (written instanceof Carrier.Handover.Refused refused) {
                        receipts.mark(envelope.id(), refused.reason());
                    }
                }));
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
        deliveries.addressed(message.id(), addressed.envelope().address());
        return Optional.of(addressed.envelope());
    }
}

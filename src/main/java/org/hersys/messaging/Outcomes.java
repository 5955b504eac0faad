package org.hersys.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down how handing over ended. Whoever writes takes along what other hands bring meanwhile: alone each outcome is
 * written at once, in a crowd one transaction holds many.
 */
@Component
class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private final Deliveries deliveries;
    private final Receipts receipts;
    private final TransactionTemplate transaction;
    private final Queue<Outcome> brought = new ConcurrentLinkedQueue<>();
    private final Lock writing = new ReentrantLock();

    Outcomes(Deliveries deliveries, Receipts receipts, PlatformTransactionManager transactions) {
        this.deliveries = deliveries;
        this.receipts = receipts;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Outcome(Envelope envelope, Carrier.Handover handover) {}

    /** Writes an outcome, or leaves it to who is writing. */
    void bring(Envelope envelope, Carrier.Handover handover) {
        brought.add(new Outcome(envelope, handover));
        while (!brought.isEmpty() && writing.tryLock()) {
            try {
                write(all());
            } finally {
                writing.unlock();
            }
        }
    }

    private List<Outcome> all() {
        List<Outcome> all = new ArrayList<>();
        for (Outcome next = brought.poll(); next != null; next = brought.poll()) {
            all.add(next);
        }
        return all;
    }

    private void write(List<Outcome> outcomes) {
        try {
            CurrentActor.runAs(
                    Actor.system(), () -> transaction.executeWithoutResult(running -> outcomes.forEach(this::write)));
        } catch (RuntimeException accident) {
            // the messages stay in state sending and are looked up at the carrier later
            LOG.error(
                    "The outcome of messages {} could not be written",
                    outcomes.stream().map(one -> one.envelope().id()).toList(),
                    accident);
        }
    }

    private void write(Outcome outcome) {
        deliveries.record(outcome.envelope(), outcome.handover());
        if (outcome.handover() instanceof Carrier.Handover.Refused refused) {
            receipts.mark(outcome.envelope().id(), refused.reason());
        }
    }
}

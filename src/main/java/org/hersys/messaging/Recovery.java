package org.hersys.messaging;

import static org.hersys.messaging.Outbox.at;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Messages whose outcome nobody knows: the carrier did not answer, or the node that sent them is gone. Their carrier is
 * asked; only what it certainly does not have is sent again.
 */
@Component
class Recovery {

    private static final int BATCH = 100;

    /** The carrier's list may lag behind, so one look that finds nothing proves nothing. */
    private static final int LOOKS = 3;

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Addressing addressing;
    private final Deliveries deliveries;
    private final ObjectProvider<Carrier> carriers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration lease;

    Recovery(
            JdbcClient jdbc,
            Claims claims,
            Addressing addressing,
            Deliveries deliveries,
            ObjectProvider<Carrier> carriers,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${hersys.messaging.lease:60s}") Duration lease) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.addressing = addressing;
        this.deliveries = deliveries;
        this.carriers = carriers;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.lease = lease;
    }

    private record Lost(long id, int looks) {}

    /** One round; how many messages it looked for. */
    int round() {
        return CurrentActor.as(Actor.system(), () -> {
            List<Lost> lost = transaction.execute(running -> take(clock.instant()));
            lost.forEach(this::look);
            return lost.size();
        });
    }

    /** Sending takes seconds: what has been in sending for the lease was lost with its node. */
    private List<Lost> take(Instant now) {
        jdbc.sql("""
                        update message set state = 'unknown', reason = 'interrupted', due_at = :now
                         where state = 'sending' and due_at < :lost""").param("now", at(now)).param("lost", at(now.minus(lease))).update();
        jdbc.sql("""
                        update message set due_at = 'infinity', settled_at = :now
                         where state = 'unknown' and due_at <= :now and expires_at < :now""").param("now", at(now)).update();
        return jdbc.sql("""
                        update message set due_at = :later
                         where id in (select id from message where state = 'unknown' and due_at <= :now
                                       order by due_at limit :batch for update skip locked)
                        returning id, looks""")
                .param("later", at(now.plus(lease)))
                .param("now", at(now))
                .param("batch", BATCH)
                .query(Lost.class)
                .list();
    }

    private void look(Lost lost) {
        Optional<Envelope> envelope =
                claims.load(lost.id()).map(addressing::address).map(Addressing.Addressed::envelope);
        Optional<Carrier> carrier =
                envelope.flatMap(found -> Carrier.of(carriers.orderedStream().toList(), found.channel()));
        Carrier.Trace trace =
                carrier.isEmpty() ? new Carrier.Trace.NoList() : carrier.get().find(envelope.get());
        transaction.executeWithoutResult(running -> write(lost, trace));
    }

    private void write(Lost lost, Carrier.Trace trace) {
        Optional<String> own = trace instanceof Carrier.Trace.Found found
                ? found.carrierIds().stream().filter(this::isNobodyElses).findFirst()
                : Optional.empty();
        if (own.isPresent()) {
            deliveries.accepted(lost.id(), own.get());
        } else if (trace instanceof Carrier.Trace.NoList) {
            jdbc.sql("update message set due_at = 'infinity', settled_at = ? where id = ? and state = 'unknown'")
                    .params(at(clock.instant()), lost.id())
                    .update();
        } else if (!(trace instanceof Carrier.Trace.NoAnswer) && lost.looks() + 1 >= LOOKS) {
            deliveries.again(lost.id(), "notAtCarrier");
        } else {
            deliveries.unknown(lost.id(), null);
        }
    }

    /** Two messages may read the same: a number that belongs to another of ours proves nothing for this one. */
    private boolean isNobodyElses(String carrierId) {
        return jdbc.sql("select id from message where carrier_id = ?")
                .param(carrierId)
                .query(Long.class)
                .optional()
                .isEmpty();
    }
}

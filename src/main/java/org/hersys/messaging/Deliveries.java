package org.hersys.messaging;

import static org.hersys.messaging.Outbox.at;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of messages; every step forward only, so that news may come in any order and twice. */
@Component
@Transactional
class Deliveries {

    /** How long after an unclear outcome the carrier is asked: its list and its receipts lag behind. */
    private static final Duration BEFORE_LOOK = Duration.ofSeconds(20);

    private final JdbcClient jdbc;
    private final Pace pace;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Pace pace, Clock clock) {
        this.jdbc = jdbc;
        this.pace = pace;
        this.clock = clock;
    }

    /** The outcome of handing a message over. */
    void record(Envelope envelope, Carrier.Handover outcome) {
        if (outcome instanceof Carrier.Handover.Accepted accepted) {
            pace.awake(envelope.channel());
            accepted(envelope.id(), accepted.carrierId());
        } else if (outcome instanceof Carrier.Handover.Refused refused) {
            pace.awake(envelope.channel());
            settle(envelope.id(), "undelivered", refused.reason());
        } else if (outcome instanceof Carrier.Handover.Later later) {
            pace.rest(envelope.channel(), later.rest(), clock.instant());
            again(envelope.id(), later.reason());
        } else if (outcome instanceof Carrier.Handover.Unclear unclear) {
            pace.rest(envelope.channel(), Duration.ZERO, clock.instant());
            unknown(envelope.id(), unclear.reason());
        }
    }

    /** The carrier has it; a receipt that was quicker than the answer stays. */
    void accepted(long id, String carrierId) {
        jdbc.sql("""
                        update message
                           set state = case when state in ('sending', 'unknown') then 'sent' else state end,
                               carrier_id = coalesce(carrier_id, :carrierId), words = case when urgency = 0 then '{}' else words end
                         where id = :id""").param("carrierId", carrierId).param("id", id).update();
    }

    /** It will not be tried again. */
    void settle(long id, String state, String reason) {
        jdbc.sql("""
                        update message set state = :state, reason = :reason, settled_at = :now,
                               words = case when urgency = 0 then '{}' else words end
                         where id = :id and state in ('queued', 'sending', 'sent', 'unknown')""")
                .param("state", state)
                .param("reason", reason)
                .param("now", at(clock.instant()))
                .param("id", id)
                .update();
    }

    /** It has certainly not left: back into the outbox, to go when the channel's rest is over. */
    void again(long id, String reason) {
        jdbc.sql("update message set state = 'queued', reason = ? where id = ? and state in ('sending', 'unknown')")
                .params(reason, id)
                .update();
    }

    /** Nobody knows whether it has left. */
    void unknown(long id, String reason) {
        Instant now = clock.instant();
        jdbc.sql("""
                        update message set state = 'unknown', reason = coalesce(:reason, reason), due_at = :look, looks = looks + 1
                         where id = :id and state in ('sending', 'unknown')""")
                .param("reason", reason)
                .param("look", at(now.plus(BEFORE_LOOK)))
                .param("id", id)
                .update();
    }
}

package org.hersys.messaging;

import static org.hersys.messaging.Outbox.at;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of messages; every step forward only, so that news may come in any order and twice. */
@Component
@Transactional
class Deliveries {

    private final JdbcClient jdbc;
    private final Pace pace;
    private final Clock clock;
    private final Duration beforeLook;

    /** After an unclear outcome the carrier is asked only after a while: its list and its receipts lag behind. */
    Deliveries(
            JdbcClient jdbc,
            Pace pace,
            Clock clock,
            @Value("${hersys.messaging.before-look:20s}") Duration beforeLook) {
        this.jdbc = jdbc;
        this.pace = pace;
        this.clock = clock;
        this.beforeLook = beforeLook;
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
                           set state = case when state in ('queued', 'sending', 'unknown') then 'sent' else state end,
                               carrier_id = coalesce(carrier_id, :carrierId),
                               words = case when urgency = 0 and channel <> 'voice' then '{}' else words end
                         where id = :id""").param("carrierId", carrierId).param("id", id).update();
    }

    /** It will not be tried again; news after that change nothing. */
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

    /** Remembers the number a message was made out to, so that an answer from there finds its case, and a new link. */
    void addressed(long id, String address, String link) {
        jdbc.sql("""
                        update message set sent_to = :to, words = words || case when :link::text is null then '{}' else jsonb_build_object('link', :link::text) end
                         where id = :id and (sent_to is distinct from :to or :link::text is not null)""").param("to", address).param("link", link).param("id", id).update();
    }

    /** It has certainly not left: back into the outbox, to go when the channel's rest is over. */
    void again(long id, String reason) {
        jdbc.sql(
                        "update message set state = 'queued', reason = ?, looks = 0 where id = ? and state in ('sending', 'unknown')")
                .params(reason, id)
                .update();
    }

    /** Not now: back into the outbox until a time. */
    void postpone(long id, Instant time) {
        jdbc.sql(
                        "update message set state = 'queued', due_at = ?, attempt = attempt - 1 where id = ? and state = 'sending'")
                .params(at(time), id)
                .update();
    }

    /** Nobody knows whether it has left; the carrier is asked in a while. */
    void unknown(long id, String reason) {
        jdbc.sql("""
                        update message set state = 'unknown', reason = coalesce(:reason, reason), due_at = :look, looks = looks + 1
                         where id = :id and state in ('sending', 'unknown')""")
                .param("reason", reason)
                .param("look", at(clock.instant().plus(beforeLook)))
                .param("id", id)
                .update();
    }
}

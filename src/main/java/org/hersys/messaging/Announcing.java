package org.hersys.messaging;

import java.util.List;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the modules that a message has failed, once each: mark and consequence are one transaction. */
@Component
class Announcing {

    private static final Logger LOG = LoggerFactory.getLogger(Announcing.class);
    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Announcing(JdbcClient jdbc, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Failed(
            long id,
            String recipientKind,
            String recipientKey,
            String channel,
            String template,
            int urgency,
            Long caseId,
            String state,
            String reason) {

        MessageFailed event() {
            return new MessageFailed(
                    id,
                    Recipient.Kind.valueOf(recipientKind.toUpperCase(java.util.Locale.ROOT)),
                    recipientKey,
                    Channel.ofCode(channel),
                    template,
                    Urgency.values()[urgency],
                    caseId,
                    state,
                    reason);
        }
    }

    /** One round; how many failures were announced. */
    int round() {
        return CurrentActor.as(Actor.system(), () -> {
            List<Long> ids = transaction.execute(
                    running -> jdbc.sql("""
                            select id from message
                             where state in ('undelivered', 'unknown', 'expired') and not announced and settled_at is not null
                             order by id limit %d""".formatted(BATCH)).query(Long.class).list());
            return (int) ids.stream().filter(this::announced).count();
        });
    }

    private boolean announced(long id) {
        try {
            return Boolean.TRUE.equals(transaction.execute(running -> announce(id)));
        } catch (RuntimeException accident) {
            LOG.error("The failure of message {} could not be announced", id, accident);
            return false;
        }
    }

    private boolean announce(long id) {
        List<Failed> failed = jdbc.sql("""
                        update message set announced = true
                         where id = (select id from message where id = ? and not announced for update skip locked)
                        returning id, recipient_kind, recipient_key, channel, template, urgency, case_id, state, reason""").param(id).query(Failed.class).list();
        failed.forEach(one -> events.publishEvent(one.event()));
        return !failed.isEmpty();
    }
}

package org.hersys.messaging;

import static org.hersys.messaging.Outbox.at;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Replies and key presses: stored and committed first, then handed on; what nobody could handle is tried again. */
@Component
public class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration BEFORE_REPEAT = Duration.ofSeconds(30);
    private static final int REPEATS = 50;
    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Inbox(JdbcClient jdbc, ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Arrived(
            long id,
            String kind,
            String number,
            Long messageId,
            String template,
            Long caseId,
            String step,
            String content,
            OffsetDateTime receivedAt) {}

    /** An SMS came in; the carrier's number makes a repeated report the same SMS. */
    public void text(String carrierId, String from, String text) {
        receive("text", carrierId, from, null, null, text);
    }

    /** Keys were pressed in a call. */
    public void keys(String carrierId, String number, long messageId, String step, String digits) {
        receive("key", carrierId, number, messageId, step, digits);
    }

    private void receive(String kind, String carrierId, String number, Long messageId, String step, String content) {
        CurrentActor.runAs(Actor.system(), () -> {
            String kept = content == null ? "" : content.substring(0, Math.min(LONGEST, content.length()));
            Optional<Long> stored = transaction.execute(running -> jdbc.sql("""
                            insert into inbound (kind, carrier_id, number, message_id, step, content, received_at)
                            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id""")
                    .params(java.util.Arrays.asList(
                            kind, carrierId, number, messageId, step, kept, at(clock.instant())))
                    .query(Long.class)
                    .optional());
            stored.ifPresent(this::handOn);
        });
    }

    /** What was stored a while ago and nobody has handled; how many. */
    int round() {
        return CurrentActor.as(Actor.system(), () -> {
            List<Long> open = transaction.execute(running -> jdbc.sql(
                            "select id from inbound where handled_at is null and received_at < ? and failures < ? order by id limit 100")
                    .params(at(clock.instant().minus(BEFORE_REPEAT)), REPEATS)
                    .query(Long.class)
                    .list());
            open.forEach(this::handOn);
            return open.size();
        });
    }

    private void handOn(long id) {
        try {
            transaction.executeWithoutResult(running -> publish(id));
        } catch (RuntimeException accident) {
            LOG.error("What came in as {} could not be handled and will be tried again", id, accident);
            transaction.executeWithoutResult(
                    running -> jdbc.sql("update inbound set failures = failures + 1 where id = ?")
                            .param(id)
                            .update());
        }
    }

    private void publish(long id) {
        jdbc.sql("""
                        select i.id, i.kind, i.number, i.message_id, m.template, m.case_id, i.step, i.content, i.received_at
                          from inbound i left join message m on m.id = i.message_id
                         where i.id = ? and i.handled_at is null for update of i skip locked""").param(id).query(Arrived.class).optional().ifPresent(arrived -> {
            events.publishEvent(event(arrived));
            jdbc.sql("update inbound set handled_at = ? where id = ?")
                    .params(at(clock.instant()), id)
                    .update();
        });
    }

    private static Object event(Arrived arrived) {
        return "text".equals(arrived.kind())
                ? new InboundText(
                        arrived.id(),
                        arrived.number(),
                        arrived.content(),
                        arrived.receivedAt().toInstant())
                : new KeyPressed(
                        arrived.id(),
                        arrived.messageId(),
                        arrived.template(),
                        arrived.caseId(),
                        arrived.step(),
                        arrived.content(),
                        arrived.receivedAt().toInstant());
    }
}

package org.hersys.messaging.simulator;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.hersys.access.ActingAsSystem;
import org.hersys.messaging.Carrier;
import org.hersys.messaging.Channel;
import org.hersys.messaging.Envelope;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries everything for which no real carrier is configured: into a table that the outbox page shows. */
@Component
@Order(1000)
@Transactional
class Simulator implements Carrier {

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final Clock clock;

    Simulator(JdbcClient jdbc, ActingAsSystem actingAsSystem, Clock clock) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.clock = clock;
    }

    @Override
    public boolean carries(Channel channel) {
        return true;
    }

    @Override
    public Handover send(Envelope envelope) {
        return actingAsSystem.call(() -> {
            jdbc.sql("""
                            insert into simulated_delivery (message_id, channel, address, language, subject, text, at, template)
                            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (message_id) do nothing""")
                    .params(Arrays.asList(
                            envelope.id(),
                            envelope.channel().code(),
                            envelope.address(),
                            envelope.language(),
                            envelope.subject(),
                            envelope.text(),
                            OffsetDateTime.now(clock),
                            envelope.template()))
                    .update();
            return new Handover.Accepted(number(envelope));
        });
    }

    @Override
    public Trace find(Envelope envelope) {
        return actingAsSystem.call(() -> jdbc.sql("select message_id from simulated_delivery where message_id = ?")
                .param(envelope.id())
                .query(Long.class)
                .optional()
                .<Trace>map(found -> new Trace.Found(List.of(number(envelope))))
                .orElseGet(Trace.Absent::new));
    }

    private static String number(Envelope envelope) {
        return "SIM" + envelope.id();
    }
}

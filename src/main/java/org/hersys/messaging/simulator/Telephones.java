package org.hersys.messaging.simulator;

import java.time.OffsetDateTime;
import java.util.List;
import org.hersys.access.ActingAsSystem;
import org.hersys.messaging.Carrier;
import org.hersys.messaging.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has arrived on the demo's telephones and in its mailboxes. */
@Component
@Transactional(readOnly = true)
class Telephones {

    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final List<Carrier> carriers;

    Telephones(JdbcClient jdbc, ActingAsSystem actingAsSystem, List<Carrier> carriers) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.carriers = carriers;
    }

    record Arrived(
            long messageId,
            String channel,
            String address,
            String language,
            String subject,
            String text,
            OffsetDateTime at) {}

    /** Whether calls and SMS arrive here rather than on the telephones of people. */
    boolean takeCalls() {
        return carriers.stream()
                .filter(carrier -> carrier.carries(Channel.SMS) || carrier.carries(Channel.VOICE))
                .allMatch(Simulator.class::isInstance);
    }

    List<Arrived> newest() {
        return actingAsSystem.call(
                () -> jdbc.sql("""
                        select message_id, channel, address, language, subject, text, at from simulated_delivery
                         order by at desc, message_id desc limit %d""".formatted(PAGE)).query(Arrived.class).list());
    }
}

package org.hersys.messaging;

import java.util.Map;
import java.util.Optional;
import org.hersys.access.ActingAsSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a carrier reports of messages it has taken: in any order, also before its own answer, also twice. */
@Component
@Transactional
public class Receipts {

    /** Codes after which the number itself is marked: those of Twilio that say something lasting about it. */
    private static final Map<String, String> MARKS = Map.of(
            "twilio21211", Numbers.WRONG,
            "twilio21614", Numbers.LANDLINE,
            "twilio30005", Numbers.WRONG,
            "twilio30006", Numbers.LANDLINE,
            "twilio21610", Numbers.STOPPED);

    private final JdbcClient jdbc;
    private final Deliveries deliveries;
    private final Numbers numbers;
    private final ActingAsSystem actingAsSystem;

    Receipts(JdbcClient jdbc, Deliveries deliveries, Numbers numbers, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
        this.numbers = numbers;
        this.actingAsSystem = actingAsSystem;
    }

    /** Whether a reason says that no channel can reach the number. */
    static boolean saysWrongNumber(String reason) {
        return reason != null && Numbers.WRONG.equals(MARKS.getOrDefault(reason, reason));
    }

    /** The carrier has the message. */
    public void taken(long id, String carrierId) {
        act(() -> deliveries.accepted(id, carrierId));
    }

    /** It has arrived. */
    public void delivered(long id, String carrierId) {
        act(() -> {
            deliveries.accepted(id, carrierId);
            deliveries.settle(id, "delivered", null);
        });
    }

    /** It has not arrived and will not. */
    public void undelivered(long id, String carrierId, String reason) {
        act(() -> {
            deliveries.accepted(id, carrierId);
            deliveries.settle(id, "undelivered", reason);
            mark(id, reason);
        });
    }

    /** Remembers what a refusal says about the number. */
    void mark(long id, String reason) {
        Optional.ofNullable(MARKS.get(reason))
                .ifPresent(state -> jdbc.sql("select sent_to from message where id = ? and sent_to is not null")
                        .param(id)
                        .query(String.class)
                        .optional()
                        .ifPresent(number -> numbers.mark(number, state, reason)));
    }

    private void act(Runnable news) {
        actingAsSystem.call(() -> {
            news.run();
            return null;
        });
    }
}

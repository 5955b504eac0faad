package org.hersys.messaging;

import java.time.LocalTime;
import java.util.Optional;
import org.hersys.access.ActingAsSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The hours of the day at which somebody wants routine messages that ring. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReachWindows {

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;

    ReachWindows(JdbcClient jdbc, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
    }

    /** From when to when; the end is not part of it. */
    public record Window(LocalTime opens, LocalTime closes) {}

    /** The window of a person or contact. */
    public Optional<Window> find(Recipient recipient) {
        return recipient.key() == null
                ? Optional.empty()
                : actingAsSystem.call(() -> jdbc.sql(
                                "select opens, closes from reach_window where recipient_kind = ? and recipient_key = ?")
                        .params(recipient.kind().code(), recipient.key())
                        .query(Window.class)
                        .optional());
    }

    /** Sets the window of a person or contact; it closes after it opens, on the same day. */
    public void set(Recipient recipient, Window window) {
        actingAsSystem.call(() -> jdbc.sql("""
                        insert into reach_window (recipient_kind, recipient_key, opens, closes) values (?, ?, ?, ?)
                        on conflict (recipient_kind, recipient_key) do update set opens = excluded.opens, closes = excluded.closes""")
                .params(recipient.kind().code(), recipient.key(), window.opens(), window.closes())
                .update());
    }
}

package org.hersys.messaging;

import java.util.List;
import org.hersys.access.ActingAsSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The keys pressed in a call so far, for dialogues, which hold nothing between their questions. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class PressedKeys {

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;

    PressedKeys(JdbcClient jdbc, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
    }

    /**
     * Keys pressed at a question.
     *
     * @param id ascending in time; never given twice
     */
    public record Pressed(long id, String step, String digits) {}

    /** All of a call in their order, misdialled ones too: the last of a step is the one that fitted. */
    public List<Pressed> of(long messageId) {
        return actingAsSystem.call(() -> jdbc.sql(
                        "select id, step, content as digits from inbound where kind = 'key' and message_id = ? order by id")
                .param(messageId)
                .query(Pressed.class)
                .list());
    }
}

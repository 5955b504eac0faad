package org.hersys.observation;

import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Hands the reminders of one sweep over to the outbox. */
@Component
class ReminderMessages {

    /** Queues the messages of the reminders asked for at a moment. */
    void queue(OffsetDateTime askedAt) {}
}

package org.hersys.messaging;

import java.util.List;
import java.util.Map;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Orders messages and tells what became of them. An order is part of the caller's transaction: both happen or none. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Messages {

    private final Outbox outbox;
    private final Notices notices;
    private final Doorbell doorbell;
    private final ActingAsSystem actingAsSystem;

    Messages(Outbox outbox, Notices notices, Doorbell doorbell, ActingAsSystem actingAsSystem) {
        this.outbox = outbox;
        this.notices = notices;
        this.doorbell = doorbell;
        this.actingAsSystem = actingAsSystem;
    }

    /**
     * Orders a message. It leaves within a second or two after the transaction, unless its time, the recipient's window
     * of the day, quiet hours (21 to 8 o'clock) or the pace of the channel hold it back. A notice is there at once.
     *
     * @return the message's id; that of the earlier message when there is one with the same once-key
     */
    public long queue(NewMessage message) {
        String organisation = CurrentActor.find().map(Actor::organisation).orElse("");
        return actingAsSystem.call(() -> {
            Outbox.Added added = outbox.add(message, organisation);
            if (message.channel() != Channel.NOTICE) {
                doorbell.ringAfterCommit();
            } else if (added.fresh()) {
                notices.add(added.id(), message);
            }
            return added.id();
        });
    }

    /**
     * Orders many messages by one statement; needs the system's sight.
     *
     * @param selection a query giving the columns recipient_kind, recipient_key, language, channel, words (jsonb),
     *     case_id, due_at and once_key, codes in lower case; due_at lies in the person's window already; a text with a
     *     place for a link gets one of the case when it leaves, unless the words bring one
     * @param parameters of the query, by name
     * @return how many were new
     */
    public int queueAll(String template, Urgency urgency, String selection, Map<String, ?> parameters) {
        int added = outbox.addAll(template, urgency, selection, parameters);
        doorbell.ringAfterCommit();
        return added;
    }

    /** Takes back messages that have not left yet, for example a reminder that is no longer needed. */
    public int cancel(String onceKey) {
        return actingAsSystem.call(() -> outbox.cancel(onceKey));
    }

    /** What became of the messages of a case, newest first, for whoever may see the case. */
    @Transactional(readOnly = true)
    public List<SentMessage> ofCase(long caseId) {
        return outbox.ofCase(caseId);
    }
}

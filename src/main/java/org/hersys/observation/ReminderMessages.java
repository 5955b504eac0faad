package org.hersys.observation;

import java.util.Map;
import java.util.Set;
import org.hersys.messaging.Messages;
import org.hersys.messaging.Urgency;
import org.springframework.stereotype.Component;

/**
 * Hands the reminders of one sweep over to the outbox, by a few statements for all of them. The household's messages go
 * to its head, who reports for all. Each link is made when its message leaves, if it is wanted then
 * ({@link WantedReminders} knows the keys).
 */
@Component
class ReminderMessages {

    private static final String DAILY = "dailyReminder";
    private static final String SECOND = "secondReminder";

    private static final String FIRST = "reminder";
    private static final String AGAIN = "second";

    /** The steps of the ladder that are messages. */
    static final Set<String> ACTIONS = Set.of(FIRST, AGAIN);

    /** The texts of the watch. */
    static final Set<String> TEMPLATES = Set.of(DAILY, SECOND);

    private static final String TO_SEND = """
            select 'person' as recipient_kind, f.person_id::text as recipient_key, null::text as language, :channel::text as channel,
                   '{}'::jsonb as words, f.id as case_id, d.send_from as due_at,
                   'watch:' || d.watch_id || ':' || extract(epoch from d.due_at)::bigint || ':' || :action || ':' || :channel as once_key
              from reminder_due d join case_file f on f.id = d.addressee
             where d.verdict = 'send' and d.action = :action and (d.channel = :channel or :always)""";

    private final Messages messages;

    ReminderMessages(Messages messages) {
        this.messages = messages;
    }

    /** Queues the messages of the reminders that the running sweep has chosen: by the channel of each, the second by voice as well. */
    void queue() {
        queue(DAILY, Urgency.ROUTINE, FIRST, "sms", false);
        queue(DAILY, Urgency.ROUTINE, FIRST, "voice", false);
        queue(SECOND, Urgency.CARE, AGAIN, "sms", false);
        queue(DAILY, Urgency.CARE, AGAIN, "voice", true);
    }

    private void queue(String template, Urgency urgency, String action, String channel, boolean always) {
        messages.queueAll(template, urgency, TO_SEND, Map.of("action", action, "channel", channel, "always", always));
    }
}

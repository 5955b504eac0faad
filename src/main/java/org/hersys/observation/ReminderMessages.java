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

    /** The texts of the watch. */
    static final Set<String> TEMPLATES = Set.of(DAILY, SECOND);

    private static final String TO_SEND = """
            select 'person' as recipient_kind, f.person_id::text as recipient_key, null::text as language, '%s' as channel,
                   '{}'::jsonb as words, f.id as case_id, d.send_from as due_at,
                   'watch:' || d.watch_id || ':' || extract(epoch from d.due_at)::bigint || ':%s' as once_key
              from reminder_due d join case_file f on f.id = d.addressee
             where d.verdict = 'send' and d.action = '%s'""";

    private final Messages messages;

    ReminderMessages(Messages messages) {
        this.messages = messages;
    }

    /** Queues the messages of the reminders that the running sweep has chosen. */
    void queue() {
        queue(DAILY, Urgency.ROUTINE, "sms", "reminder");
        queue(SECOND, Urgency.CARE, "sms", "second");
        queue(DAILY, Urgency.CARE, "voice", "second");
    }

    private void queue(String template, Urgency urgency, String channel, String action) {
        messages.queueAll(template, urgency, TO_SEND.formatted(channel, action + ":" + channel, action), Map.of());
    }
}

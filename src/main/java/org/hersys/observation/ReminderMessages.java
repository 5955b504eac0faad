package org.hersys.observation;

import java.time.OffsetDateTime;
import java.util.Map;
import org.hersys.link.PatientLinks;
import org.hersys.messaging.Messages;
import org.hersys.messaging.Urgency;
import org.springframework.stereotype.Component;

/** Hands the reminders of one sweep over to the outbox, by a few statements for all of them. */
@Component
class ReminderMessages {

    /** The household's messages go to its head, who reports for all. */
    private static final String ASKED = """
            select coalesce(w.household, w.case_id) as case_id, m.watch_id, m.due_at, m.step, m.action, m.send_from
              from watch_message m join health_watch w on w.id = m.watch_id
             where m.asked_at = :asked""";

    private static final String TO_SEND = """
            select 'person' as recipient_kind, f.person_id::text as recipient_key, null::text as language, '%s' as channel,
                   jsonb_build_object('link', l.link, 'phone', coalesce(o.phone, '')) as words, f.id as case_id,
                   a.send_from as due_at, 'watch:' || a.watch_id || ':' || extract(epoch from a.due_at)::bigint || ':%s' as once_key
              from (""" + ASKED + """
                   ) a join case_file f on f.id = a.case_id join issued_link l on l.case_id = a.case_id
                       join organisation o on o.code = f.office
             where a.action = '%s'""";

    private final Messages messages;
    private final PatientLinks links;

    ReminderMessages(Messages messages, PatientLinks links) {
        this.messages = messages;
        this.links = links;
    }

    /** Queues the messages of the reminders asked for at a moment. */
    void queue(OffsetDateTime askedAt) {
        Map<String, Object> asked = Map.of("asked", askedAt);
        links.issueAll("select distinct case_id from (" + ASKED + ") a", asked);
        queue("dailyReminder", Urgency.ROUTINE, "sms", "reminder", asked);
        queue("secondReminder", Urgency.CARE, "sms", "second", asked);
        queue("dailyReminder", Urgency.CARE, "voice", "second", asked);
    }

    private void queue(String template, Urgency urgency, String channel, String action, Map<String, Object> asked) {
        messages.queueAll(template, urgency, TO_SEND.formatted(channel, action + ":" + channel, action), asked);
    }
}

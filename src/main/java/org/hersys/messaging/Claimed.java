package org.hersys.messaging;

import java.time.LocalTime;
import java.time.OffsetDateTime;

/**
 * A message taken out of the outbox for sending, with what is registered for its recipient.
 *
 * @param words JSON object
 * @param onceKey null for none
 * @param address as registered, not yet in the carrier's form; null when none is known
 */
record Claimed(
        long id,
        String recipientKind,
        String recipientKey,
        Long caseId,
        String channel,
        String template,
        String words,
        String onceKey,
        int urgency,
        String address,
        String language,
        String office,
        String senderJa,
        String senderEn,
        String centrePhone,
        OffsetDateTime sendingSince,
        OffsetDateTime expiresAt,
        LocalTime opens,
        LocalTime closes) {

    Recipient.Kind kind() {
        return Recipient.Kind.valueOf(recipientKind.toUpperCase(java.util.Locale.ROOT));
    }

    Urgency urgent() {
        return Urgency.values()[urgency];
    }

    Channel over() {
        return Channel.ofCode(channel);
    }
}

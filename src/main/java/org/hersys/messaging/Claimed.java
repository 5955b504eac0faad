package org.hersys.messaging;

import java.time.OffsetDateTime;

/**
 * A message taken out of the outbox for sending, with what is registered for its recipient.
 *
 * @param words JSON object
 * @param address as registered, not yet in the carrier's form; null when none is known
 */
record Claimed(
        long id,
        String channel,
        String template,
        String words,
        int urgency,
        String address,
        String language,
        String office,
        String senderJa,
        String senderEn,
        OffsetDateTime sendingSince,
        OffsetDateTime expiresAt) {

    Urgency urgent() {
        return Urgency.values()[urgency];
    }

    Channel over() {
        return Channel.ofCode(channel);
    }
}

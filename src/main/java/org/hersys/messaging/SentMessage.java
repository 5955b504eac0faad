package org.hersys.messaging;

import java.time.OffsetDateTime;

/**
 * What became of a message: its fate without its words or number.
 *
 * @param state queued, sending, sent, delivered, undelivered, unknown, expired or cancelled
 * @param reason code why; null where there is nothing to say
 * @param settledAt when the state became final; null before
 */
public record SentMessage(
        long id,
        String recipientKind,
        String recipientKey,
        String channel,
        String template,
        String state,
        String reason,
        OffsetDateTime queuedAt,
        OffsetDateTime dueAt,
        OffsetDateTime settledAt) {}

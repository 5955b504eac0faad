package org.hersys.messaging;

/**
 * A message did not arrive, or nobody knows whether it did. Listeners run with the system's sight in the transaction
 * that marks the failure as announced, and hear of it again when they fail.
 *
 * @param state undelivered, unknown or expired
 * @param reason code, for example twilio30003
 */
public record MessageFailed(
        long messageId,
        Recipient.Kind kind,
        String key,
        Channel channel,
        String template,
        Urgency urgency,
        Long caseId,
        String state,
        String reason) {}

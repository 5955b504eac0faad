package org.hersys.messaging;

import java.time.Instant;

/**
 * Keys pressed in a call, stored before they are published like {@link InboundText}.
 *
 * @param messageId the call, as {@link Messages#queue} named it
 * @param step the question that was asked
 * @param digits keys as pressed, for example {@code 1}, {@code 365} or {@code #}
 */
public record KeyPressed(
        long id, long messageId, String template, Long caseId, String step, String digits, Instant at) {}

package org.hersys.messaging;

import java.time.Instant;
import java.util.Map;

/**
 * A message to be sent.
 *
 * @param template code of the text, for example {@code signInCode}; it must exist for the channel
 * @param words values for the template's places; never a diagnosis
 * @param caseId the case whose staff see what became of the message; null for none
 * @param notBefore earliest time; null for at once
 * @param onceKey makes two orders with the same key one message; null for none
 */
public record NewMessage(
        Recipient to,
        Channel channel,
        String template,
        Map<String, String> words,
        Urgency urgency,
        Long caseId,
        Instant notBefore,
        String onceKey) {

    /** A message without a case, to go at once. */
    public static NewMessage of(
            Recipient to, Channel channel, String template, Map<String, String> words, Urgency urgency) {
        return new NewMessage(to, channel, template, words, urgency, null, null, null);
    }

    /** The same message as part of a case. */
    public NewMessage ofCase(Long id) {
        return new NewMessage(to, channel, template, words, urgency, id, notBefore, onceKey);
    }

    /** The same message under a key that makes it unique. */
    public NewMessage once(String key) {
        return new NewMessage(to, channel, template, words, urgency, caseId, notBefore, key);
    }

    /** The same message, not before a time. */
    public NewMessage notBefore(Instant time) {
        return new NewMessage(to, channel, template, words, urgency, caseId, time, onceKey);
    }
}

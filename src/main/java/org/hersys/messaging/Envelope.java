package org.hersys.messaging;

import java.time.Instant;

/**
 * A message as a carrier gets it: all words in their places.
 *
 * @param address number in E.164 or mail address
 * @param sender name of who writes, in the language
 * @param since when sending began; where an outcome is unknown, the carrier is searched from here
 */
public record Envelope(
        long id,
        Channel channel,
        String template,
        String address,
        String language,
        String sender,
        String subject,
        String text,
        Urgency urgency,
        Instant since,
        Instant expires) {}

package org.hersys.messaging;

import java.time.Instant;

/**
 * An SMS that came in. It is stored before it is published; listeners run in the transaction that marks it as handled,
 * with the system's sight, and get it again when they fail.
 *
 * @param id of the stored text: the same text published twice has the same id
 * @param from number in E.164
 * @param text as typed, at most 2,000 characters
 */
public record InboundText(long id, String from, String text, Instant at) {

    /** Whether it asks for no more messages, for messages again, or says that the number is wrong; messaging sees to it. */
    public boolean isAboutMessages() {
        return StopRequests.isOne(text);
    }
}

package org.hersys.signin;

import java.util.Map;
import java.util.UUID;
import org.hersys.access.PhoneNumber;
import org.hersys.access.SecondSteps.Kind;
import org.hersys.messaging.Channel;
import org.hersys.messaging.Messages;
import org.hersys.messaging.NewMessage;
import org.hersys.messaging.Recipient;
import org.hersys.messaging.Urgency;
import org.springframework.stereotype.Component;

/** Hands codes to the outbox of all messages. */
@Component
class CodeMessages {

    /** Template of the call that is confirmed with #. */
    static final String CALL = "signInCall";

    private static final String KEY = "signIn:";

    private final Messages messages;

    CodeMessages(Messages messages) {
        this.messages = messages;
    }

    /** Orders the message or the call of a code, in the caller's transaction; answers the message's number. */
    long send(String login, Kind kind, PhoneNumber number, UUID id, String code) {
        Recipient to = Recipient.account(login, number.digits(), null);
        NewMessage message = kind == Kind.SMS
                ? NewMessage.of(to, Channel.SMS, "signInCode", Map.of("code", code), Urgency.CODE)
                : NewMessage.of(to, Channel.VOICE, CALL, Map.of(), Urgency.CODE);
        return messages.queue(message.once(KEY + id));
    }
}

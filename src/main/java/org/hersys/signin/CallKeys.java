package org.hersys.signin;

import org.hersys.messaging.KeyPressed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears the keys pressed in calls of the log-in; 1 only repeats what was said. */
@Component
class CallKeys {

    private final SentCodes codes;

    CallKeys(SentCodes codes) {
        this.codes = codes;
    }

    @EventListener
    void pressed(KeyPressed keys) {
        if (CodeMessages.CALL.equals(keys.template()) && !"1".equals(keys.digits())) {
            codes.pressed(keys.messageId(), keys.digits());
        }
    }
}

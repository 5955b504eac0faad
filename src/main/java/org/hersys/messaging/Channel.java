package org.hersys.messaging;

import java.util.Locale;

/** How a message reaches somebody. A NOTICE is shown to staff inside the product. */
public enum Channel {
    SMS,
    VOICE,
    MAIL,
    NOTICE;

    /** The code in the database and in texts' keys, for example {@code sms}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel of a code; an unknown code is a programming error. */
    public static Channel ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether it rings at somebody's side, so that nights are quiet. */
    boolean rings() {
        return this == SMS || this == VOICE;
    }
}

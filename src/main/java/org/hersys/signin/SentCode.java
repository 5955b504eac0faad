package org.hersys.signin;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hersys.access.PhoneNumber;
import org.hersys.access.SecondSteps.Kind;

/**
 * A one-time code of an attempt as it is now; the code itself is not in it.
 *
 * @param kind sms or voice
 * @param number digits of where it went
 * @param tries how often it was typed wrongly
 * @param confirmedAt when the call was confirmed or the code was typed, or null
 * @param endedAt when it was used or replaced, or null
 */
public record SentCode(
        UUID id,
        String kind,
        String number,
        Instant sentAt,
        Instant expiresAt,
        int tries,
        Instant confirmedAt,
        Instant endedAt) {

    /** By message or by call. */
    public Kind how() {
        return Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    /** Where it went. */
    public PhoneNumber to() {
        return new PhoneNumber(number);
    }
}

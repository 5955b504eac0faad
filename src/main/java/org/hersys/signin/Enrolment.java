package org.hersys.signin;

import java.io.Serializable;
import org.hersys.access.PhoneNumber;
import org.hersys.access.SecondSteps.Kind;

/**
 * A second step on its way to be registered: it is when a first code of it was right. The session keeps it.
 *
 * @param attempt the codes sent to a new number belong to it
 * @param number digits of the new number, null for an app
 * @param secret of a new app, sealed; null for a number
 */
public record Enrolment(PendingSignIn attempt, Kind kind, String number, byte[] secret) implements Serializable {

    /** Name of the session's attribute. */
    public static final String KEY = "hersys.enrolment";

    private static final long serialVersionUID = 1L;

    /** The new number. */
    public PhoneNumber to() {
        return number == null ? null : new PhoneNumber(number);
    }
}

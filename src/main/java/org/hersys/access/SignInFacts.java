package org.hersys.access;

import java.io.Serializable;
import java.time.Instant;

/**
 * How the person of a session signed in; kept in the session.
 *
 * @param at when
 * @param secondStepAt when the last second step was made in this session
 * @param address where from
 * @param device browser and system in two words, for the owner's list of sessions
 */
public record SignInFacts(Instant at, Instant secondStepAt, String address, String device) implements Serializable {

    /** Name of the session's attribute. */
    public static final String KEY = "hersys.signIn";

    private static final long serialVersionUID = 1L;

    /** The same sign-in after another second step. */
    public SignInFacts confirmed(Instant now) {
        return new SignInFacts(at, now, address, device);
    }
}

package org.hersys.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A person between the two steps; the session keeps it, and signs nobody in.
 *
 * @param id of this attempt: codes that were sent belong to it
 * @param purpose what the second step is for
 * @param since when the first step was made
 * @param chosen the second step that was chosen, null before
 */
public record PendingSignIn(UUID id, String login, Purpose purpose, Instant since, Long chosen)
        implements Serializable {

    /** Name of the session's attribute. */
    public static final String KEY = "hersys.pendingSignIn";

    /** How long a person may take between the steps. */
    public static final Duration PATIENCE = Duration.ofMinutes(20);

    private static final long serialVersionUID = 1L;

    /** What a second step is made for. */
    public enum Purpose {
        /** Signing in. */
        SIGN_IN,
        /** Registering the first second step of an account while signing in. */
        ENROL,
        /** Showing that it is still the same person, before something sensitive. */
        CONFIRM
    }

    /** Begins between the steps. */
    public static PendingSignIn of(String login, Purpose purpose, Instant now) {
        return new PendingSignIn(UUID.randomUUID(), login, purpose, now, null);
    }

    /** The same with a second step chosen. */
    public PendingSignIn with(long step) {
        return new PendingSignIn(id, login, purpose, since, step);
    }

    /** The same without a choice. */
    public PendingSignIn undecided() {
        return new PendingSignIn(id, login, purpose, since, null);
    }

    /** Whether it has taken too long. */
    public boolean isOver(Instant now) {
        return since.plus(PATIENCE).isBefore(now);
    }
}

package org.hersys.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The actor of the running thread: the one set for a piece of work, else the person signed in. */
public final class CurrentActor {

    private static final ThreadLocal<Actor> ACTING = new ThreadLocal<>();

    /** Finding out who is signed in may load the session from the database, in a transaction that asks again. */
    private static final ThreadLocal<Boolean> ASKING = ThreadLocal.withInitial(() -> false);

    private CurrentActor() {}

    /** The actor, or nothing when nobody is acting; then no row of a case is visible. */
    public static Optional<Actor> find() {
        Actor acting = ACTING.get();
        if (acting != null) {
            return Optional.of(acting);
        }
        if (ASKING.get()) {
            return Optional.empty();
        }
        ASKING.set(true);
        try {
            return signedIn();
        } finally {
            ASKING.remove();
        }
    }

    private static Optional<Actor> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person.actor())
                : Optional.empty();
    }

    /** The actor; fails where nobody is acting. */
    public static Actor get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is acting"));
    }

    /** Does a piece of work as the given actor; transactions begun inside see what that actor may see. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        Actor before = ACTING.get();
        ACTING.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                ACTING.remove();
            } else {
                ACTING.set(before);
            }
        }
    }

    /** Does a piece of work without a result as the given actor. */
    public static void runAs(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return null;
        });
    }
}

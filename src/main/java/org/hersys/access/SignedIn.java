package org.hersys.access;

/** A principal that stands for an actor: a person signed in, or an API client. */
public interface SignedIn {

    /** The actor this principal acts as. */
    Actor actor();
}

package org.hersys.signin;

/** What became of a try with a one-time code. */
public enum CodeAnswer {
    RIGHT,
    WRONG,
    /** No code was sent, or it was used or replaced. */
    NONE,
    EXPIRED,
    /** Typed wrongly too often. */
    USED_UP,
    /** The call has not been confirmed yet. */
    WAITING
}

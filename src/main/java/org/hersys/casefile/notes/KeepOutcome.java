package org.hersys.casefile.notes;

/** What became of a note or paper. */
public sealed interface KeepOutcome {

    /** It is as wanted, now or since it was sent before. */
    record Kept() implements KeepOutcome {}

    /** Nothing was changed; {@code message} is the key of the reason. */
    record Refused(String message, Object... arguments) implements KeepOutcome {}

    /** It does not exist, or is not the actor's to write. */
    record NotAllowed() implements KeepOutcome {}
}

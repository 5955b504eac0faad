package org.hersys.casefile.editing;

/** What became of taking back a change. */
public sealed interface UndoOutcome {

    /** The fields hold again what they held before. */
    record Undone(String group) implements UndoOutcome {}

    /** Somebody has changed the same fields since; nothing was changed. */
    record ChangedSince() implements UndoOutcome {}

    /** It has been taken back already. */
    record Already() implements UndoOutcome {}

    /** What was there before cannot be kept now; the reason in the reader's words. */
    record Refused(String why) implements UndoOutcome {}

    /** There is no such change, or it is not the actor's to take back. */
    record NotAllowed() implements UndoOutcome {}
}

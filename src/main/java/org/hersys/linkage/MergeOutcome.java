package org.hersys.linkage;

/** What became of putting together or taking apart. */
sealed interface MergeOutcome {

    /** Done, now or by an earlier click; the id of the merge. */
    record Done(long merge) implements MergeOutcome {}

    /**
     * Not done, nothing was changed.
     *
     * @param text key of a sentence that says why
     * @param about its argument: a case number, fields; or null
     */
    record Refused(String text, String about) implements MergeOutcome {}

    /** Not visible, or not for the current actor to do. */
    record NotAllowed() implements MergeOutcome {}
}

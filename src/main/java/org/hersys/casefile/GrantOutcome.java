package org.hersys.casefile;

/** What became of a wish to grant or end sight of a case. */
public sealed interface GrantOutcome {

    /** It is done. */
    record Done() implements GrantOutcome {}

    /** The case is not the actor's to decide about, or the grant is not there: the answer is the same. */
    record NotAllowed() implements GrantOutcome {}

    /** Nothing was changed: a field is wrong; the message is a key of a text. */
    record Refused(String field, String message) implements GrantOutcome {}
}

package org.hersys.policy.check;

/** The text is no DMN file with exactly one decision table. */
public class NotATable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why it is none. */
    public enum Reason {
        /** Not well-formed, or not DMN. */
        NO_DMN,
        /** No decision in it. */
        NO_DECISION,
        /** Several decisions, or knowledge models beside the table. */
        SEVERAL_DECISIONS,
        /** The decision is an expression or an invocation. */
        NO_DECISION_TABLE,
        /** Something in it is written in a language other than FEEL, a script for example. */
        OTHER_LANGUAGE,
        /** A row has more or fewer cells than the table has columns. */
        UNEVEN,
        /** Rows or columns without an id, or with the same one. */
        NO_IDS,
        /** Something in it is done again and again: nobody could say when it ends. */
        LOOP,
        /** Longer than a table can be. */
        TOO_LARGE
    }

    NotATable(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why the text was refused. */
    public Reason reason() {
        return reason;
    }
}

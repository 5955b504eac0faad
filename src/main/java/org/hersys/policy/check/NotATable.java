package org.hersys.policy.check;

/** The text is no DMN file with exactly one decision table. */
public class NotATable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String what;

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
        /** Something in it repeats or builds up: nobody could say when its evaluation ends, or what memory it takes. */
        ENDLESS,
        /** A cell that is longer, or has more brackets in brackets, than any rule that people read. */
        CELL,
        /** Longer than a table can be. */
        TOO_LARGE
    }

    NotATable(Reason reason) {
        this(reason, "");
    }

    NotATable(Reason reason, String what) {
        super(reason.name());
        this.reason = reason;
        this.what = what;
    }

    /** Why the text was refused. */
    public Reason reason() {
        return reason;
    }

    /** The words it was refused for; empty where it is about the whole. */
    public String what() {
        return what;
    }
}

package org.hersys.tasklist;

/** Something a person asked for that cannot be done, with a sentence that says why; nothing has been changed. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Object[] arguments;

    private Refusal(Reason reason, Object... arguments) {
        super(reason.name());
        this.reason = reason;
        this.arguments = arguments;
    }

    /** Why; the text of each is {@code tasklist.refusal.<name>}. */
    public enum Reason {
        GONE(404),
        UNCLAIMED(409),
        TAKEN(409),
        NOT_YOURS(409),
        CHANGED(409),
        OTHER_ROLE(403),
        STALE(409),
        SENT(409),
        NOT_SERVED(409),
        NOT_FOR_OTHERS(403),
        NOT_STARTABLE(404),
        NOT_ALLOWED(403),
        OLD_PAGE(403),
        MALFORMED(400),
        UNKNOWN_SEARCH(400),
        TOO_LARGE(413),
        NOT_JSON(415),
        FAILED(500);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** The status of the answer. */
        public int status() {
            return status;
        }

        /** The key of the sentence. */
        public String text() {
            return "tasklist.refusal." + name();
        }
    }

    /** A refusal for a reason; the arguments go into its sentence. */
    public static Refusal because(Reason reason, Object... arguments) {
        return new Refusal(reason, arguments);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What the sentence names. */
    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments;
    }
}

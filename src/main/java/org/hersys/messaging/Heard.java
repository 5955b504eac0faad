package org.hersys.messaging;

import java.util.Locale;

/** What was heard from a patient, or from whoever has the patient's number, that a person has to see to. */
public enum Heard {
    /** No more SMS. */
    STOPPED,
    /** The number is somebody else's. */
    WRONG,
    /** A sign of an emergency that could not be kept as a report. */
    SIGN,
    /** An SMS in words of the sender's own, which no program reads. */
    WORDS,
    /** An emergency of somebody whom another organisation observes. */
    ALERT;

    /** As processes hold it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Heard of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** How soon somebody has to see to it. */
    public Urgency urgency() {
        return this == SIGN || this == ALERT ? Urgency.EMERGENCY : Urgency.CARE;
    }
}

package org.hersys.access;

import java.util.Locale;

/** What a role may do with a section. */
public enum Right {
    NONE,
    SEE,
    CHANGE;

    /** The code in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

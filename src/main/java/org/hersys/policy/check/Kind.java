package org.hersys.policy.check;

import java.util.List;
import java.util.Locale;

/** The kinds of values that the checks can reason about; OTHER cannot be reasoned about. */
enum Kind {
    BOOLEAN,
    TEXT,
    INTEGER,
    NUMBER,
    DATE,
    MOMENT,
    OTHER;

    /** Those of which a value can be told from those of the others. */
    static final List<Kind> KNOWN = List.of(BOOLEAN, TEXT, NUMBER, DATE, MOMENT);

    static Kind ofType(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "boolean" -> BOOLEAN;
            case "string" -> TEXT;
            case "integer", "long" -> INTEGER;
            case "number", "double" -> NUMBER;
            case "date" -> DATE;
            case "datetime" -> MOMENT;
            default -> OTHER;
        };
    }

    /** Days and whole numbers have nothing between one and the next. */
    boolean whole() {
        return this == INTEGER || this == DATE;
    }

    boolean ordered() {
        return whole() || this == NUMBER || this == MOMENT;
    }
}

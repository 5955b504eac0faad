package org.hersys.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody has decided about a notification and a case that is similar to it.
 *
 * @param kind of the decision
 * @param number of the earlier case; null unless the notification has to do with it
 */
public record Relation(Kind kind, String number) {

    private static final Pattern WRITTEN = Pattern.compile("(case|person):([0-9-]{1,20})");

    /** Kinds of decisions. */
    public enum Kind {
        /** Nothing was decided. */
        OPEN,
        /** A further notification of the earlier case. */
        SAME_CASE,
        /** A new case of the same person. */
        SAME_PERSON,
        /** Somebody else. */
        OTHER_PERSON
    }

    /** Reads the answer of the page: {@code case:<number>}, {@code person:<number>} or {@code other}. */
    public static Relation read(String answer) {
        if ("other".equals(answer)) {
            return new Relation(Kind.OTHER_PERSON, null);
        }
        Matcher written = WRITTEN.matcher(answer);
        if (!written.matches()) {
            return new Relation(Kind.OPEN, null);
        }
        return new Relation("case".equals(written.group(1)) ? Kind.SAME_CASE : Kind.SAME_PERSON, written.group(2));
    }
}

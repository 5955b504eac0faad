package org.hersys.supervision;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/**
 * Where the next page of a list begins whose newest stand first: behind this moment and, at one moment, behind this id.
 * Every page costs the same, the first as the thousandth.
 */
record After(OffsetDateTime at, String id) {

    private static final String BETWEEN = "~";
    private static final int LONGEST = 100;

    /** What stands in an address; null for the first page, and where it is none of ours. */
    static After parse(String typed) {
        int place = typed == null || typed.length() > LONGEST ? -1 : typed.indexOf(BETWEEN);
        if (place < 0) {
            return null;
        }
        try {
            return new After(OffsetDateTime.parse(typed.substring(0, place)), typed.substring(place + 1));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    @Override
    public String toString() {
        return at.toInstant() + BETWEEN + id;
    }
}

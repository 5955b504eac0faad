package org.hersys.release;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What the release depends on.
 *
 * @param symptomatic whether there are or were symptoms
 * @param onsetOn of the symptoms, also of those that began after the test; null when unknown or without symptoms
 * @param sampledOn day of the sampling, else of the diagnosis, else of the report
 * @param easedAt moment since which no antipyretic was taken and the illness was improving; null when it was not
 */
record IllnessCourse(
        boolean symptomatic, LocalDate onsetOn, LocalDate sampledOn, OffsetDateTime easedAt, int negativeTests) {

    /** Day 0: the onset, and where there are no symptoms or the onset is unknown the sampling. */
    LocalDate dayZero() {
        return symptomatic && onsetOn != null ? onsetOn : sampledOn;
    }

    /** Whether symptoms are there and nobody knows since when: then a person decides. */
    boolean onsetUnknown() {
        return symptomatic && onsetOn == null;
    }
}

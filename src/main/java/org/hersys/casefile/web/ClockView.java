package org.hersys.casefile.web;

import java.time.Duration;
import java.time.OffsetDateTime;

/** A deadline that runs: what for, until when, and whether it is running, soon (within two hours) or overdue. */
public record ClockView(String key, OffsetDateTime due, String state) {

    private static final Duration SOON = Duration.ofHours(2);

    static String state(OffsetDateTime due, OffsetDateTime now) {
        if (due == null) {
            return "running";
        }
        if (due.isBefore(now)) {
            return "overdue";
        }
        return due.isBefore(now.plus(SOON)) ? "soon" : "running";
    }
}

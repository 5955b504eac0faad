package org.hersys.release;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.hersys.policy.Decision;
import org.hersys.text.Dates;

/**
 * When a patient is free. All conditions must be met: the days since day 0, the hours after easing (for patients with
 * symptoms), the negative tests. Days are counted in full: with 7 days the patient is free on day 8 at midnight; hours
 * are counted exactly.
 *
 * @param isolationDays full days after day 0; 0 means that no days are counted
 * @param automatic whether nobody needs to approve
 * @param code of the rule
 */
record ReleaseRule(
        int isolationDays,
        int hoursAfterEasing,
        int negativesNeeded,
        int cautionUntilDay,
        boolean automatic,
        String code) {

    static ReleaseRule of(Decision answer) {
        return new ReleaseRule(
                answer.number("isolationDays"),
                answer.number("hoursAfterEasing"),
                answer.number("negativesNeeded"),
                answer.number("cautionUntilDay"),
                answer.yes("automatic"),
                answer.text("rule"));
    }

    /** The first day on which the days of isolation are over. */
    LocalDate firstFreeDay(LocalDate dayZero) {
        return isolationDays == 0 ? dayZero : dayZero.plusDays(isolationDays + 1L);
    }

    /** Whether the patient may be released at a moment. */
    boolean isMet(IllnessCourse course, OffsetDateTime now) {
        boolean tested = course.negativeTests() >= negativesNeeded;
        boolean eased = !waitsForEasing(course) || course.easedAt() != null;
        return tested && eased && !now.isBefore(earliest(course, now));
    }

    /**
     * The earliest moment of release as far as it is known now: a patient who has not eased yet cannot be free before
     * the hours after easing have passed from now.
     */
    OffsetDateTime earliest(IllnessCourse course, OffsetDateTime now) {
        OffsetDateTime days =
                firstFreeDay(course.dayZero()).atStartOfDay(Dates.JAPAN).toOffsetDateTime();
        if (!waitsForEasing(course)) {
            return days;
        }
        OffsetDateTime eased = (course.easedAt() == null ? now : course.easedAt()).plusHours(hoursAfterEasing);
        return eased.isAfter(days) ? eased : days;
    }

    private boolean waitsForEasing(IllnessCourse course) {
        return course.symptomatic() && hoursAfterEasing > 0;
    }
}

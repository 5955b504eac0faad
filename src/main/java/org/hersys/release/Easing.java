package org.hersys.release;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Easing 軽快: no antipyretic, no fever, no sign of hard breathing, improving. It counts from the first such report of an
 * unbroken run. A report that leaves the questions open neither begins nor breaks a run, but the newest report must
 * confirm the easing.
 */
final class Easing {

    private static final BigDecimal FEVER = new BigDecimal("37.5");

    private Easing() {}

    /** A report for which the patient was reached; null where not asked. */
    record Reading(
            OffsetDateTime at, Boolean improving, Boolean antipyretic, BigDecimal temperature, boolean hardBreathing) {

        private boolean eased() {
            return !contradicts() && Boolean.TRUE.equals(improving) && Boolean.FALSE.equals(antipyretic);
        }

        private boolean contradicts() {
            return Boolean.FALSE.equals(improving)
                    || Boolean.TRUE.equals(antipyretic)
                    || hardBreathing
                    || temperature != null && temperature.compareTo(FEVER) >= 0;
        }
    }

    /** Since when the patient has eased; null when not. Readings are in the order of time. */
    static OffsetDateTime since(List<Reading> readings) {
        OffsetDateTime since = null;
        for (Reading reading : readings) {
            if (reading.contradicts()) {
                since = null;
            } else if (reading.eased() && since == null) {
                since = reading.at();
            }
        }
        boolean confirmed =
                !readings.isEmpty() && readings.get(readings.size() - 1).eased();
        return confirmed ? since : null;
    }
}

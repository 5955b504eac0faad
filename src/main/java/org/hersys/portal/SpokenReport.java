package org.hersys.portal;

import java.math.BigDecimal;
import java.util.List;
import org.hersys.observation.HealthReport;

/**
 * What the keys of a telephone said where there is no emergency sign.
 *
 * @param temperature in degrees
 * @param spo2 in percent; null where not measured
 * @param symptoms whether there are any; keys do not say which
 */
record SpokenReport(BigDecimal temperature, Integer spo2, boolean symptoms) {

    /** Keys as pressed: three for the temperature, 0 where SpO2 is not measured. */
    static SpokenReport of(String temperature, String spo2, boolean symptoms) {
        return new SpokenReport(
                new BigDecimal(temperature).movePointLeft(1),
                "0".equals(spo2) ? null : Integer.valueOf(spo2),
                symptoms);
    }

    HealthReport report(String reportId) {
        return HealthReport.own(
                reportId,
                "voice",
                temperature,
                spo2,
                symptoms ? List.of("other") : List.of(),
                List.of(),
                null,
                null,
                null);
    }
}

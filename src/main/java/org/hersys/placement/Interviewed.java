package org.hersys.placement;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What a patient has answered when asked; null means not asked or not known. */
public record Interviewed(
        List<String> symptoms,
        List<String> riskFactors,
        LocalDate onsetOn,
        Integer spo2,
        BigDecimal temperature,
        Boolean dyspnoea,
        Boolean oxygenNeeded,
        Integer pregnancyWeeks,
        BigDecimal bmi,
        Boolean livesAlone,
        Boolean livesWithRisk,
        Boolean needsCare,
        Boolean canIsolate,
        Boolean careFacility,
        OffsetDateTime heldAt) {

    /** Nobody has asked yet. */
    public static final Interviewed NEVER = new Interviewed(
            List.of(), List.of(), null, null, null, null, null, null, null, null, null, null, null, null, null);

    /**
     * The answers of a row of the table interview.
     *
     * @param measured before the names of the columns of what was measured, where these are of another row; else empty
     */
    public static Interviewed read(ResultSet row, String measured) throws SQLException {
        return new Interviewed(
                codes(row, "symptoms"),
                codes(row, "risk_factors"),
                row.getObject("onset_on", LocalDate.class),
                row.getObject(measured + "spo2", Integer.class),
                row.getBigDecimal(measured + "temperature"),
                row.getObject("dyspnoea", Boolean.class),
                row.getObject("oxygen_needed", Boolean.class),
                row.getObject("pregnancy_weeks", Integer.class),
                row.getBigDecimal("bmi"),
                row.getObject("lives_alone", Boolean.class),
                row.getObject("lives_with_risk", Boolean.class),
                row.getObject("needs_care", Boolean.class),
                row.getObject("can_isolate", Boolean.class),
                row.getObject("care_facility", Boolean.class),
                row.getObject("held_at", OffsetDateTime.class));
    }

    static List<String> codes(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** Whether somebody has asked. */
    public boolean held() {
        return heldAt != null;
    }

    /** Whether a risk factor was named. */
    public boolean has(String riskFactor) {
        return riskFactors.contains(riskFactor);
    }
}

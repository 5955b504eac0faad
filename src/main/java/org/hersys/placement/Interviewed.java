package org.hersys.placement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What the patient was last asked, as far as care needs it; null means not asked or not known. */
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

    /** Whether somebody has asked. */
    public boolean held() {
        return heldAt != null;
    }

    /** Whether a risk factor was named. */
    public boolean has(String riskFactor) {
        return riskFactors.contains(riskFactor);
    }
}

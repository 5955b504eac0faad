package org.hersys.investigation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One attempt to speak to a patient and what was answered. Yes-or-no answers are null where unknown; an attempt that
 * reached nobody has no answers.
 *
 * @param byVisit at the door instead of by phone
 * @param corrected written on the case page by somebody of the health centre; nobody was asked
 * @param treatment as the health centre knows it; kept from one interview to the next
 */
public record Interview(
        long id,
        long caseId,
        boolean reached,
        boolean byVisit,
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
        String note,
        OffsetDateTime heldAt,
        String heldBy,
        boolean corrected,
        String treatment) {}

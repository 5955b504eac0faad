package org.hersys.observation;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One attempt to learn how a patient is.
 *
 * @param reached false when nobody answered; then nothing else is known
 * @param improving null when not asked or not known
 * @param channel staff, web, sms or voice
 * @param alertLevel null until assessed
 * @param alertRule row of the table that gave the level
 * @param dueMinutes within which somebody should act
 * @param alertPriority of the alert as the table says, 0 to 100
 * @param enteredBy login
 */
public record Observation(
        long id,
        OffsetDateTime observedAt,
        boolean reached,
        BigDecimal temperature,
        Integer spo2,
        Integer pulse,
        List<String> symptoms,
        List<String> emergencySigns,
        Boolean improving,
        Boolean antipyretic,
        String note,
        String channel,
        String alertLevel,
        String alertRule,
        Integer dueMinutes,
        Integer alertPriority,
        String enteredBy,
        String organisation) {

    /** Whether somebody has to act on this level; "watch" stays in the list. */
    static boolean isAlert(String level) {
        return "urgent".equals(level) || "emergency".equals(level);
    }
}

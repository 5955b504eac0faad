package org.hersys.notification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * One revision of a case's notification; what it says of the person stands with the case.
 *
 * @param revision counted from 1; the newest is the one that counts
 * @param frozen a later revision has taken its place
 * @param answers to the questions that only the disease asks, by key
 * @param duty full, countOnly or none; null before the table was asked
 * @param submittedBy account
 */
public record Notification(
        long id,
        long caseId,
        int revision,
        boolean frozen,
        Map<String, Object> answers,
        String diagnosisType,
        String method,
        String specimen,
        LocalDate sampledOn,
        String result,
        LocalDate diagnosedOn,
        LocalDate onsetOn,
        boolean hospitalised,
        boolean needsTreatment,
        boolean pregnant,
        List<String> symptoms,
        String doctor,
        String remarks,
        String duty,
        String channel,
        OffsetDateTime submittedAt,
        String submittedBy,
        OffsetDateTime confirmedAt,
        String confirmedBy,
        String returnRemark,
        OffsetDateTime returnedAt,
        String returnedBy,
        String withdrawReason,
        OffsetDateTime withdrawnAt,
        String withdrawnBy) {

    /** Whether the notification speaks of somebody with symptoms. */
    public boolean isSymptomatic() {
        return !"asymptomatic".equals(diagnosisType);
    }
}

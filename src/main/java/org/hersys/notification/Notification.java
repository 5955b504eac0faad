package org.hersys.notification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One revision of a case's notification; what it says of the person stands with the case.
 *
 * @param revision counted from 1; the newest is the one that counts
 * @param frozen a later revision has taken its place
 * @param duty full, countOnly or none; null before the table was asked
 * @param submittedBy account
 * @param returnFields fields the remark belongs to
 * @param content what it said, whole; of an imported list only what the list said
 */
public record Notification(
        long id,
        long caseId,
        int revision,
        boolean frozen,
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
        List<String> returnFields,
        OffsetDateTime returnedAt,
        String returnedBy,
        String withdrawReason,
        OffsetDateTime withdrawnAt,
        String withdrawnBy,
        NotificationContent content) {

    /** Whether the notification speaks of somebody with symptoms. */
    public boolean isSymptomatic() {
        return !"asymptomatic".equals(diagnosisType);
    }
}

package org.hersys.emergency;

import java.time.OffsetDateTime;

/**
 * Somebody of another office who opened a case in an emergency.
 *
 * @param login of who opened it
 * @param organisation whose staff that is
 * @param until when the sight ends or has ended
 * @param seenAt when the responsible office took note, or null
 */
public record EmergencyAccess(
        long id,
        String number,
        String login,
        String organisation,
        String reason,
        OffsetDateTime since,
        OffsetDateTime until,
        OffsetDateTime seenAt,
        String seenBy) {}

package org.hersys.observation;

import java.time.OffsetDateTime;

/**
 * A time of daily observation of a patient, while it lasts.
 *
 * @param reporter own: reports through a channel of their own; staff: is called
 * @param hours from one report to the next, 1 to 168
 * @param dueAt when the next report is due
 * @param step steps of the ladder of silence taken for the report now due: 0 none, 1 reminded, 2 reminded twice, 3 searched
 * @param stepAt when the next step is due; null where nothing follows by itself
 * @param lastReportAt null as long as nothing has been learnt
 * @param alertLevel of an alert that nobody has settled; null for none
 */
public record Watch(
        long id,
        long caseId,
        String office,
        String observer,
        String reporter,
        int hours,
        OffsetDateTime begunAt,
        OffsetDateTime dueAt,
        int step,
        OffsetDateTime stepAt,
        OffsetDateTime lastReportAt,
        String lastLevel,
        String alertLevel,
        OffsetDateTime alertSince,
        OffsetDateTime alertDue,
        OffsetDateTime stoppedAt,
        String stoppedBy,
        String stoppedBecause,
        OffsetDateTime pausedAt,
        String pausedBy,
        String pausedBecause) {

    /** Whether the person reports through a channel of their own. */
    public boolean isOwn() {
        return "own".equals(reporter);
    }

    /** Whether people are looking for the person. */
    public boolean isSearched() {
        return step >= SEARCHED;
    }

    /** Whether anything has been learnt of the person after a moment. */
    public boolean hasReportedSince(OffsetDateTime moment) {
        return lastReportAt != null && lastReportAt.isAfter(moment);
    }

    /** The step from which on people look for somebody silent. */
    static final int SEARCHED = 3;
}

package org.hersys.placement;

import java.time.OffsetDateTime;

/**
 * A stay of a patient in one place; the one without an end is where the patient is.
 *
 * @param kind hospital, hotel, home or careFacility
 * @param organisation hospital or hotel, or null
 * @param placeName name of a care facility, or null
 * @param room ward or room, or null
 * @param outcome discharged, moved, worsened, died or released; null while it lasts
 */
public record Stay(
        long id,
        String kind,
        String organisation,
        String placeName,
        String room,
        boolean icu,
        boolean ventilator,
        boolean ecmo,
        OffsetDateTime since,
        OffsetDateTime until,
        String outcome,
        String note) {

    /** Whether it still lasts. */
    public boolean isOpen() {
        return until == null;
    }

    /** Whether it covers a moment. */
    public boolean covers(OffsetDateTime moment) {
        return !since.isAfter(moment) && (until == null || until.isAfter(moment));
    }
}

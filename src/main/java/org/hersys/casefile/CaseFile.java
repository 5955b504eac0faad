package org.hersys.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A case as the register holds it. Codes: see docs/glossary.md.
 *
 * @param clinic organisation that sent the notification, or null
 * @param observer organisation that observes the patient now, or null
 * @param placeOrganisation hospital or hotel that has the patient or has been asked to, or null
 * @param riskScore points of the admission score, or null before triage
 * @param priority 0 to 100, higher is more urgent
 * @param sourceCase the case through which this person was a contact, or null
 */
public record CaseFile(
        long id,
        String number,
        long personId,
        String disease,
        String office,
        String offeredOffice,
        String clinic,
        String prefecture,
        String observer,
        String place,
        String placeOrganisation,
        String severity,
        Integer riskScore,
        int priority,
        String phase,
        String status,
        OffsetDateTime statusSince,
        LocalDate diagnosedOn,
        LocalDate onsetOn,
        OffsetDateTime firstContactDue,
        OffsetDateTime reportedAt,
        OffsetDateTime closedAt,
        Long sourceCase) {

    /** Whether this is the file of somebody who was in contact with a patient and is observed, and no case. */
    public boolean isContact() {
        return "contact".equals(phase) || "contactEnded".equals(phase);
    }
}

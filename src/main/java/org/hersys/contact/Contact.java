package org.hersys.contact;

import java.time.LocalDate;

/**
 * Somebody who was in close contact with the patient of a case.
 *
 * @param relation in the words of whoever asked, or null
 * @param observedUntil last day of the watch; null until the period is determined
 * @param state identified, informed, finished, promoted, lost or exempted
 * @param promotedCase the contact's own case, or null
 * @param birthDate as said when the contact was told, or null
 * @param language of messages to the contact, or null
 * @param watchedCase the file under which the contact is observed; null before
 */
public record Contact(
        long id,
        long caseId,
        String name,
        String phone,
        String relation,
        boolean household,
        LocalDate lastExposureOn,
        LocalDate observedUntil,
        String state,
        String note,
        Long promotedCase,
        LocalDate birthDate,
        String language,
        Long watchedCase) {}

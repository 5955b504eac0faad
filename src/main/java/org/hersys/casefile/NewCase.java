package org.hersys.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What a case begins with.
 *
 *  * @param person a new person is made unless the id is of somebody known
 *  * @param disease code
 * @param address where the person lives or stays, or null
 * @param clinic organisation that reports, or null
 * @param priority 0 to 100
 */
public record NewCase(
        Person person,
        String disease,
        String address,
        String office,
        String prefecture,
        String clinic,
        LocalDate diagnosedOn,
        LocalDate onsetOn,
        OffsetDateTime firstContactDue,
        OffsetDateTime reportedAt,
        int priority,
        Long sourceCase) {

    /** The number that the case has once it is opened. */
    public String number(long caseId) {
        return CaseNumber.of(reportedAt.getYear(), caseId).text();
    }
}

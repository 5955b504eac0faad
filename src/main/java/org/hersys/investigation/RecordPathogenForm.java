package org.hersys.investigation;

import java.time.LocalDate;

/**
 * Answers of the form record-pathogen: a result, if there is a new one, and what follows from all of them.
 *
 * @param specimen code of the disease's list, as method and result
 * @param pathogen as the institute names it
 * @param conclusion awaited, found or notFound
 * @param outcome inTreatment, recovered, sequelae, died or unknown
 */
record RecordPathogenForm(
        LocalDate sampledOn,
        String specimen,
        String method,
        String result,
        String pathogen,
        String conclusion,
        String outcome,
        String note) {

    /** Whether anything of a result is given. */
    boolean hasResult() {
        return sampledOn != null || specimen != null || method != null || result != null;
    }
}

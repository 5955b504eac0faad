package org.hersys.investigation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What was recorded of the search for the pathogen: a result, or the conclusion alone.
 *
 * @param specimen code of the disease's list, as method and result; null without a result
 * @param conclusion awaited, found or notFound
 * @param outcome inTreatment, recovered, sequelae, died or unknown; null where nothing was said
 * @param foundBy account
 */
public record PathogenFinding(
        long id,
        UUID item,
        long caseId,
        String specimen,
        String method,
        LocalDate sampledOn,
        String result,
        String pathogen,
        String conclusion,
        String outcome,
        String note,
        OffsetDateTime foundAt,
        String foundBy) {}

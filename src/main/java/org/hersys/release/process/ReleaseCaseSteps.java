package org.hersys.release.process;

import java.util.Date;
import org.hersys.engine.ProcessSteps;
import org.hersys.release.DeterminingRelease;
import org.hersys.release.OfferingRelease;

/** Steps of releasing a patient. */
@ProcessSteps("releaseCase")
public class ReleaseCaseSteps {

    private final DeterminingRelease determining;
    private final OfferingRelease offering;

    ReleaseCaseSteps(DeterminingRelease determining, OfferingRelease offering) {
        this.determining = determining;
        this.offering = offering;
    }

    /** Whether the release happens by itself or is reviewed: automatic or review. */
    public String determineRelease(long caseId) {
        return determining.determine(caseId);
    }

    /** By when somebody should have decided. */
    public Date offerRelease(long caseId) {
        return Date.from(offering.offer(caseId).toInstant());
    }

    /** Releases the patient: released. */
    public String releasePatient(long caseId) {
        offering.release(caseId);
        return "released";
    }
}

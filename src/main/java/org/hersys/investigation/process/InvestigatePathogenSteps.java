package org.hersys.investigation.process;

import java.util.Date;
import org.hersys.engine.ProcessSteps;
import org.hersys.investigation.InvestigatingPathogen;

/** Steps of the search for a pathogen. */
@ProcessSteps("investigatePathogen")
public class InvestigatePathogenSteps {

    private final InvestigatingPathogen investigating;

    InvestigatePathogenSteps(InvestigatingPathogen investigating) {
        this.investigating = investigating;
    }

    /** By when the next result is to be recorded. */
    public Date startClock(long caseId) {
        return Date.from(investigating.due(caseId).toInstant());
    }
}

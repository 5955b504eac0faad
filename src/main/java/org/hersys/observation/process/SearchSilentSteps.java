package org.hersys.observation.process;

import java.time.OffsetDateTime;
import java.util.Date;
import org.hersys.engine.ProcessSteps;
import org.hersys.observation.Searches;

/** Steps of the search for somebody under observation who is silent. */
@ProcessSteps("searchSilent")
public class SearchSilentSteps {

    private final Searches searches;

    SearchSilentSteps(Searches searches) {
        this.searches = searches;
    }

    /** By when somebody should have phoned. */
    public Date planCall(long caseId) {
        return date(searches.plan(caseId, Searches.CALL));
    }

    /** By when somebody should have been there. */
    public Date planVisit(long caseId) {
        return date(searches.plan(caseId, Searches.VISIT));
    }

    /** By when the supervisor should have decided. */
    public Date planDecision(long caseId) {
        return date(searches.plan(caseId, Searches.DECISION));
    }

    /** How the search ended: reached, goOn or worsened. */
    public String closeSearch(long caseId) {
        return searches.close(caseId);
    }

    private static Date date(OffsetDateTime moment) {
        return Date.from(moment.toInstant());
    }
}

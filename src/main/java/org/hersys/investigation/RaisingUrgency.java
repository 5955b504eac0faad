package org.hersys.investigation;

import java.util.Map;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The promised first contact is overdue: the case goes above every one whose clock still runs. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RaisingUrgency {

    /** Scores of risk give at most 90. */
    static final int OVERDUE = 95;

    private final Cases cases;
    private final CaseUrgency urgency;
    private final CaseTimeline timeline;

    RaisingUrgency(Cases cases, CaseUrgency urgency, CaseTimeline timeline) {
        this.cases = cases;
        this.urgency = urgency;
        this.timeline = timeline;
    }

    /** Raises the urgency of a case whose patient nobody has spoken to in time. */
    public void firstContactOverdue(long caseId) {
        cases.hurry(caseId, OVERDUE);
        urgency.raise(caseId, OVERDUE);
        timeline.add(caseId, "firstContactOverdue", "investigation", Map.of("priority", OVERDUE));
    }
}

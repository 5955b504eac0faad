package org.hersys.observation;

import java.util.Map;
import org.hersys.casefile.CaseTimeline;
import org.hersys.messaging.ReachPerson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has somebody phone a person under observation; a search for a message that has not arrived ends with it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BeginningSearch {

    private final Watches watches;
    private final WatchCourse course;
    private final ReachPerson reachPerson;
    private final CaseTimeline timeline;

    BeginningSearch(Watches watches, WatchCourse course, ReachPerson reachPerson, CaseTimeline timeline) {
        this.watches = watches;
        this.course = course;
        this.reachPerson = reachPerson;
        this.timeline = timeline;
    }

    /** Begins the search; false when the process was not waiting for a report. */
    boolean begin(long caseId) {
        watches.searched(caseId);
        timeline.add(caseId, "searchBegun", "observation", Map.of());
        reachPerson.answered(caseId);
        return course.missed(caseId);
    }
}

package org.hersys.observation;

import java.time.OffsetDateTime;
import java.util.List;
import org.hersys.tasklist.FormOutcome.FieldProblem;

/** What became of a report. */
public sealed interface ReportOutcome {

    /**
     * It is in the case file, now or since it was sent for the first time.
     *
     * @param receivedAt when it came in
     * @param level none, watch, urgent or emergency
     * @param told whether somebody has a task because of it; then the patient may be told so
     */
    record Kept(long observationId, OffsetDateTime receivedAt, String level, boolean told) implements ReportOutcome {}

    /** Something in it cannot be; nothing was kept. */
    record AskedBack(List<FieldProblem> problems) implements ReportOutcome {}
}

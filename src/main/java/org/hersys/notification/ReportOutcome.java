package org.hersys.notification;

import java.util.List;
import org.hersys.tasklist.FormOutcome.FieldProblem;

/** What became of a report. */
public sealed interface ReportOutcome {

    /** Taken: there is a case now, with the number people use for it. */
    record Reported(long caseId, String number) implements ReportOutcome {}

    /** Not taken, nothing was changed; every wrong field is named. */
    record Refused(List<FieldProblem> problems) implements ReportOutcome {}
}

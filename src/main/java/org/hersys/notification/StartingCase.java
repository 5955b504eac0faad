package org.hersys.notification;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports a case and begins its course in one go, where no start form of Tasklist does the second. */
@Component
@Transactional
public class StartingCase {

    private final ReportingCase reporting;
    private final CaseCourse course;

    StartingCase(ReportingCase reporting, CaseCourse course) {
        this.reporting = reporting;
        this.course = course;
    }

    /** Reports a case in the name of the current actor; when it is taken its first task is there at once. */
    public ReportOutcome start(Report report) {
        ReportOutcome outcome = reporting.report(report);
        if (outcome instanceof ReportOutcome.Reported reported) {
            course.begin(reported.caseId());
        }
        return outcome;
    }
}

package org.hersys.investigation;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hersys.notification.Report;
import org.hersys.notification.ReportOutcome;
import org.hersys.notification.ReportingCase;
import org.hersys.support.Notified;
import org.hersys.support.Staff;

/** Cases whose investigation runs by itself, without the course of the case around it. */
final class Investigated {

    private Investigated() {}

    static long by(Staff staff, ReportingCase reporting, RuntimeService runtime, Notified notified) {
        ReportOutcome outcome = staff.as(Staff.CLINIC, () -> reporting.report(Report.of(notified.content(), "web")));
        long caseId = ((ReportOutcome.Reported) outcome).caseId();
        staff.asSystem(() -> runtime.startProcessInstanceByKey(
                "investigateCase",
                Long.toString(caseId),
                Map.of(
                        "caseId",
                        caseId,
                        "office",
                        "13103",
                        "priority",
                        30,
                        "firstContactDue",
                        new java.util.Date(System.currentTimeMillis() + 3_600_000L))));
        return caseId;
    }
}

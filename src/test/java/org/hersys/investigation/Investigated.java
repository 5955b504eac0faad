package org.hersys.investigation;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hersys.notification.Report;
import org.hersys.notification.ReportOutcome;
import org.hersys.notification.ReportingCase;
import org.hersys.support.Notified;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;

/** Cases whose investigation runs by itself, without the course of the case around it. */
final class Investigated {

    private Investigated() {}

    static long by(Staff staff, ReportingCase reporting, RuntimeService runtime, Notified notified) {
        ReportOutcome outcome = staff.as(Staff.CLINIC, () -> reporting.report(Report.of(notified.content(), "web")));
        long caseId = ((ReportOutcome.Reported) outcome).caseId();
        leaveTimeToAnswer(caseId);
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

    /** At any hour of the day: in the evening the table rightly has somebody call, since noon of the next day is near. */
    private static void leaveTimeToAnswer(long caseId) {
        try (TestDatabase database = TestDatabase.open()) {
            database.jdbc()
                    .sql("update case_file set first_contact_due = now() + interval '2 days' where id = ?")
                    .param(caseId)
                    .update();
        }
    }
}

package org.hersys.exchange;

import java.util.List;
import org.hersys.casefile.Cases;
import org.hersys.notification.NotificationContent;
import org.hersys.notification.Report;
import org.hersys.notification.ReportOutcome;
import org.hersys.notification.ReportingCase;
import org.hersys.notification.StartingCase;
import org.hersys.notification.Warning;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a program's notification once, however often it is sent under the same key. */
@Component
class ReceivingNotification {

    private final StartingCase starting;
    private final ReportingCase reporting;
    private final RepeatedRequests requests;
    private final Cases cases;
    private final TransactionTemplate transaction;

    ReceivingNotification(
            StartingCase starting,
            ReportingCase reporting,
            RepeatedRequests requests,
            Cases cases,
            TransactionTemplate transaction) {
        this.starting = starting;
        this.reporting = reporting;
        this.requests = requests;
        this.cases = cases;
        this.transaction = transaction;
    }

    /** What became of a notification that came with a key. */
    sealed interface Received {

        /** The case, made now or by an earlier request with the same key, with the warnings that nobody has accepted. */
        record Case(String number, String status, List<Warning> warnings, boolean repeated) implements Received {}

        /** Nothing was changed; every wrong field is named. */
        record Wrong(List<FieldProblem> problems) implements Received {}

        /** The key came before with another content. */
        record OtherContent() implements Received {}
    }

    Received receive(String key, byte[] hash, NotificationContent content) {
        return transaction.execute(status -> {
            var earlier = requests.take(key, hash);
            if (earlier.isPresent()) {
                return earlier.get().isSame(hash)
                        ? caseOf(earlier.get().caseId(), content, true)
                        : new Received.OtherContent();
            }
            ReportOutcome outcome = starting.start(Report.of(content, "api"));
            if (outcome instanceof ReportOutcome.Refused refused) {
                status.setRollbackOnly();
                return new Received.Wrong(refused.problems());
            }
            long caseId = ((ReportOutcome.Reported) outcome).caseId();
            requests.keep(key, caseId);
            return caseOf(caseId, content, false);
        });
    }

    private Received caseOf(long caseId, NotificationContent content, boolean repeated) {
        var file = cases.get(caseId);
        return new Received.Case(file.number(), file.status(), reporting.warnings(Report.of(content, "api")), repeated);
    }
}

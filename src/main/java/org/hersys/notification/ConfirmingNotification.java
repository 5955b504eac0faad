package org.hersys.notification;

import java.util.List;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The health centre's check of a notification: confirmed, sent back to the clinic, or withdrawn. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConfirmingNotification {

    private final Cases cases;
    private final Notifications notifications;
    private final CaseTimeline timeline;

    ConfirmingNotification(Cases cases, Notifications notifications, CaseTimeline timeline) {
        this.cases = cases;
        this.notifications = notifications;
        this.timeline = timeline;
    }

    /** Confirms; that the same person typed and confirmed it is allowed, and stays on record. */
    void confirm(long caseId) {
        Notification notification = notifications.current(caseId);
        boolean samePerson = isOwn(notification);
        notifications.confirm(notification.id());
        timeline.add(
                caseId,
                "notificationConfirmed",
                "case",
                Map.of("revision", notification.revision(), "samePerson", samePerson));
    }

    /** Sends the notification back with a remark and the fields it belongs to, and answers the group that corrects it: the clinic, else the office's clerks. */
    String giveBack(long caseId, String remark, List<String> fields) {
        CaseFile file = cases.get(caseId);
        Notification notification = notifications.current(caseId);
        notifications.giveBack(notification.id(), remark, fields);
        timeline.add(caseId, "notificationReturned", "case", Map.of("revision", notification.revision()));
        return file.clinic() == null
                ? file.office() + "." + Role.CLERK.code()
                : file.clinic() + "." + Role.CLINIC.code();
    }

    void withdraw(long caseId, String reason) {
        Notification notification = notifications.current(caseId);
        notifications.withdraw(notification.id(), reason);
        timeline.add(caseId, "notificationWithdrawn", "case", Map.of("revision", notification.revision()));
    }

    /** Whether the current actor has typed the notification. */
    static boolean isOwn(Notification notification) {
        return notification.submittedBy().equals(CurrentActor.get().login());
    }
}

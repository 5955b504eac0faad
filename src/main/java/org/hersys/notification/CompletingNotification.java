package org.hersys.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import org.hersys.casefile.CaseEntered;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseStatus;
import org.hersys.casefile.Cases;
import org.hersys.disease.Diseases;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rest of a notification, which its clinic sends after the six items; nothing waits for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CompletingNotification {

    /** Our own choice: long enough for results of a genome or variant test, short enough to be remembered. */
    private static final Duration TIME_TO_COMPLETE = Duration.ofDays(3);

    /** Below whatever a patient waits for. */
    private static final int ROUTINE = 10;

    private final Cases cases;
    private final Notifications notifications;
    private final RevisingNotification revising;
    private final Diseases diseases;
    private final CompletionCourse course;
    private final Clock clock;

    CompletingNotification(
            Cases cases,
            Notifications notifications,
            RevisingNotification revising,
            Diseases diseases,
            CompletionCourse course,
            Clock clock) {
        this.cases = cases;
        this.notifications = notifications;
        this.revising = revising;
        this.diseases = diseases;
        this.course = course;
        this.clock = clock;
    }

    /**
     * Asks the clinic that sent the notification for the rest, unless it has said that there is none; what a health centre
     * typed itself has no such task.
     */
    public void ask(long caseId) {
        CaseFile file = cases.get(caseId);
        if (file.clinic() != null && diseases.get(file.disease()).completedLater() && !isComplete(caseId)) {
            Date due =
                    Date.from(OffsetDateTime.now(clock).plus(TIME_TO_COMPLETE).toInstant());
            course.begin(caseId, file.clinic(), ROUTINE, due);
        }
    }

    private boolean isComplete(long caseId) {
        return Boolean.TRUE.equals(
                notifications.current(caseId).content().rest().complete());
    }

    /** With the case the need for the rest of its form ends. */
    @EventListener
    void endWithTheCase(CaseEntered entered) {
        if (CaseStatus.isClosed(entered.phase())) {
            course.end(entered.caseId());
        }
    }

    /** Takes the rest as a new version, or says what is wrong; with nothing new there is no new version. */
    List<FieldProblem> complete(long caseId, NotificationContent content) {
        return revising.isNew(caseId, content) ? revising.revise(caseId, content, "notificationCompleted") : List.of();
    }
}

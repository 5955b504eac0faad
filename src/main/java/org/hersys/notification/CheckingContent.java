package org.hersys.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hersys.disease.Disease;
import org.hersys.disease.Diseases;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.springframework.stereotype.Component;

/** Whether a notification can be taken: errors forbid it, warnings ask whoever types it for a reason. */
@Component
class CheckingContent {

    private static final Set<String> TYPED = Set.of("web", "fax");

    private final Diseases diseases;
    private final Clock clock;

    CheckingContent(Diseases diseases, Clock clock) {
        this.diseases = diseases;
        this.clock = clock;
    }

    /** What makes the notification impossible, at most one problem a field. */
    List<FieldProblem> problems(NotificationContent content, String channel) {
        return diseases.find(content.disease())
                .map(disease -> NotificationChecks.problems(content, disease, channel, today()))
                .orElseGet(() -> List.of(new FieldProblem("disease", "problem.unknownCode")));
    }

    /** What is unusual and was not accepted with a reason. */
    List<Warning> warnings(NotificationContent content) {
        return warnings(content, today());
    }

    /** What was unusual on the day it was reported, and not accepted with a reason. */
    List<Warning> warnings(NotificationContent content, LocalDate reportedOn) {
        return NotificationWarnings.open(content, byTest(content), reportedOn);
    }

    /** What is unusual, whether it was accepted or not. */
    List<Warning> everyWarning(NotificationContent content) {
        return NotificationWarnings.of(content, byTest(content), today());
    }

    /** Why the notification is not taken: errors; from a person, who can be asked, open warnings as well. */
    List<FieldProblem> refusals(NotificationContent content, String channel) {
        List<FieldProblem> refusals = new ArrayList<>(problems(content, channel));
        List<Warning> open = TYPED.contains(channel) && refusals.isEmpty() ? warnings(content) : List.of();
        open.forEach(warning -> refusals.add(new FieldProblem(warning.field(), warning.text())));
        if (!open.isEmpty()) {
            refusals.add(new FieldProblem("warningReason", "notification.problem.warningReason"));
        }
        return refusals;
    }

    /** The notification as it is kept: with the warnings that hold and were accepted. */
    NotificationContent settled(NotificationContent content) {
        return content.accepting(NotificationWarnings.accepted(content, byTest(content), today()));
    }

    private boolean byTest(NotificationContent content) {
        return diseases.find(content.disease()).map(Disease::diagnosisByTest).orElse(true);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

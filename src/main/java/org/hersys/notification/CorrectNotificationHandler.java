package org.hersys.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.hersys.tasklist.FormTask;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sender's correction of a notification that was sent back. */
@Component
@Transactional
class CorrectNotificationHandler implements FormHandler<NotificationContent> {

    private final CorrectingNotification correcting;
    private final Notifications notifications;
    private final Cases cases;
    private final Words words;

    CorrectNotificationHandler(
            CorrectingNotification correcting, Notifications notifications, Cases cases, Words words) {
        this.correcting = correcting;
        this.notifications = notifications;
        this.cases = cases;
        this.words = words;
    }

    @Override
    public String form() {
        return "correct-notification";
    }

    @Override
    public Class<NotificationContent> type() {
        return NotificationContent.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        CaseFile file = cases.get(task.caseId());
        Notification said = notifications.current(file.id());
        Map<String, Object> values = answers(correcting.content(file.id()));
        values.put("caseNumber", file.number());
        values.put("returnedBy", words.organisation(file.office()));
        values.put("returnedAtText", words.moment(said.returnedAt()));
        values.put("returnRemark", Words.typed(said.returnRemark()));
        return values;
    }

    @Override
    public FormOutcome submit(FormTask task, NotificationContent answers) {
        List<FieldProblem> problems = correcting.correct(task.caseId(), answers);
        return problems.isEmpty() ? FormOutcome.done(Map.of()) : new FormOutcome.Refused(problems);
    }

    private static Map<String, Object> answers(NotificationContent content) {
        Map<String, Object> values = new HashMap<>(content.said());
        values.put("answers", content.answers());
        values.put("diagnosisType", content.diagnosisType());
        values.put("sex", content.sex());
        values.put("method", content.method());
        values.put("specimen", content.specimen());
        values.put("result", content.result());
        values.put("diagnosedOn", content.diagnosedOn());
        return values;
    }
}

package org.hersys.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    private final RevisingNotification revising;
    private final Notifications notifications;
    private final FormsOfDiseases diseases;
    private final Cases cases;
    private final Words words;

    CorrectNotificationHandler(
            FormsOfDiseases diseases,
            RevisingNotification revising,
            Notifications notifications,
            Cases cases,
            Words words) {
        this.diseases = diseases;
        this.revising = revising;
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
    public JsonNode fit(FormTask task, JsonNode form) {
        return RemarksAtFields.saying(
                diseases.of(form, cases.get(task.caseId()).disease()),
                returned(task.caseId()).returnFields());
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        CaseFile file = cases.get(task.caseId());
        Notification said = returned(file.id());
        Map<String, Object> values = answers(revising.content(file.id()));
        values.put("caseNumber", file.number());
        values.put("returnedBy", words.organisation(file.office()));
        values.put("returnedAtText", words.moment(said.returnedAt()));
        values.put("returnRemark", Words.typed(said.returnRemark()));
        said.returnFields().forEach(field -> values.put(field + "Remark", atField(said)));
        values.put(RemarksAtFields.FACT, atField(said));
        values.put("onPaper", file.clinic() == null);
        return values;
    }

    /** The version that was sent back; the clinic may have completed it meanwhile. */
    private Notification returned(long caseId) {
        return notifications.of(caseId).stream()
                .filter(revision -> revision.returnRemark() != null)
                .findFirst()
                .orElseGet(() -> notifications.current(caseId));
    }

    /** What stands under a field that the health centre wants corrected. */
    private String atField(Notification said) {
        return words.say("notification.remarkAtField", said.returnRemark());
    }

    @Override
    public FormOutcome submit(FormTask task, NotificationContent answers) {
        NotificationContent said = revising.content(task.caseId());
        List<FieldProblem> problems = revising.revise(task.caseId(), answers.keeping(said), "notificationCorrected");
        return problems.isEmpty() ? FormOutcome.done(Map.of()) : new FormOutcome.Refused(problems);
    }

    private static Map<String, Object> answers(NotificationContent content) {
        Map<String, Object> values = new HashMap<>();
        values.put("answers", content.answers());
        values.put("diagnosisType", content.diagnosisType());
        values.put("name", content.name());
        values.put("kana", content.kana());
        values.put("sex", content.sex());
        values.put("birthDate", content.birthDate());
        values.put("address", content.address());
        values.put("phone", content.phone());
        values.put("method", content.method());
        values.put("specimen", content.specimen());
        values.put("sampledOn", content.sampledOn());
        values.put("result", content.result());
        values.put("diagnosedOn", content.diagnosedOn());
        values.put("onsetOn", content.onsetOn());
        values.put("hospitalised", content.hospitalised());
        values.put("needsTreatment", content.needsTreatment());
        values.put("pregnant", content.pregnant());
        values.put("symptoms", content.symptoms());
        values.put("doctor", content.doctor());
        values.put("clinic", content.clinic());
        values.put("clinicAddress", content.clinicAddress());
        values.put("clinicPhone", content.clinicPhone());
        values.put("remarks", content.remarks());
        values.put(
                "warningReason",
                content.acceptedWarnings().stream()
                        .map(AcceptedWarning::reason)
                        .distinct()
                        .collect(Collectors.joining("\n")));
        return values;
    }
}

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

/** The clinic's own form for the rest of its notification; what is known already stands in it. */
@Component
@Transactional
class CompleteNotificationHandler implements FormHandler<CompleteNotificationForm> {

    private final CompletingNotification completing;
    private final RevisingNotification revising;
    private final PatientFacts patients;
    private final Cases cases;
    private final Words words;

    CompleteNotificationHandler(
            CompletingNotification completing,
            RevisingNotification revising,
            PatientFacts patients,
            Cases cases,
            Words words) {
        this.completing = completing;
        this.revising = revising;
        this.patients = patients;
        this.cases = cases;
        this.words = words;
    }

    @Override
    public String form() {
        return "complete-notification";
    }

    @Override
    public Class<CompleteNotificationForm> type() {
        return CompleteNotificationForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        CaseFile file = cases.get(task.caseId());
        NotificationContent said = revising.content(file.id());
        Map<String, Object> values = new HashMap<>(answers(said));
        Map<String, Object> patient = patients.of(file);
        List.of("name", "sexText", "ageText", "caseNumber", "birthDateText", "diagnosedOnText")
                .forEach(fact -> values.put(fact, patient.get(fact)));
        values.put("diagnosisTypeText", words.code("diagnosisType", said.diagnosisType()));
        values.put(
                "testText",
                words.say(
                        "notification.test",
                        words.day(said.sampledOn()),
                        words.code("method", said.method()),
                        words.code("specimen", said.specimen()),
                        words.code("result", said.result())));
        values.put("diagnosisType", said.diagnosisType());
        return values;
    }

    private static Map<String, Object> answers(NotificationContent said) {
        NotificationRest rest = said.rest();
        Map<String, Object> values = new HashMap<>();
        values.put("kana", said.kana());
        values.put("phone", said.phone());
        values.put("postalCode", rest.postalCode());
        values.put("address", said.address());
        values.put("occupation", rest.occupation());
        values.put("workplace", rest.workplace());
        values.put("guardian", rest.guardian());
        values.put("guardianContact", rest.guardianContact());
        values.put("firstSeenOn", rest.firstSeenOn());
        values.put("infectedOn", rest.infectedOn());
        values.put("onsetOn", said.onsetOn());
        values.put("symptoms", said.symptoms());
        values.put("furtherTests", rest.furtherTests());
        values.put("variantResult", rest.variantResult());
        values.put("variant", rest.variant());
        values.put("lineage", rest.lineage());
        values.put("vaccinations", rest.vaccinations());
        values.put("remarks", said.remarks());
        return values;
    }

    @Override
    public FormOutcome submit(FormTask task, CompleteNotificationForm answers) {
        NotificationContent content = answers.within(revising.content(task.caseId()));
        List<FieldProblem> problems = completing.complete(task.caseId(), content).stream()
                .map(CompleteNotificationHandler::inForm)
                .toList();
        return problems.isEmpty() ? FormOutcome.done(Map.of()) : new FormOutcome.Refused(problems);
    }

    /** The fields of the form stand side by side. */
    private static FieldProblem inForm(FieldProblem problem) {
        return problem.field() == null
                ? problem
                : new FieldProblem(
                        problem.field().replaceFirst("^rest\\.", ""), problem.message(), problem.arguments());
    }
}

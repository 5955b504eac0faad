package org.hersys.investigation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.disease.Diseases;
import org.hersys.disease.Question;
import org.hersys.notification.PatientFacts;
import org.hersys.notification.Problems;
import org.hersys.notification.QuestionChecks;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.hersys.text.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Any step of a process that a disease brings of its own: who the patient is, then the questions that the disease's folder
 * has for this user task. Answers stay in the case file; the process learns the answer to the question {@code result} alone.
 */
@Component
@Transactional
class RecordStepHandler implements FormHandler<RecordStepForm> {

    private final Diseases diseases;
    private final Cases cases;
    private final CourseSteps steps;
    private final PatientFacts patients;
    private final CaseTimeline timeline;
    private final Words words;
    private final Clock clock;

    RecordStepHandler(
            Diseases diseases,
            Cases cases,
            CourseSteps steps,
            PatientFacts patients,
            CaseTimeline timeline,
            Words words,
            Clock clock) {
        this.diseases = diseases;
        this.cases = cases;
        this.steps = steps;
        this.patients = patients;
        this.timeline = timeline;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "record-step";
    }

    @Override
    public Class<RecordStepForm> type() {
        return RecordStepForm.class;
    }

    @Override
    public JsonNode fit(FormTask task, JsonNode form) {
        ObjectNode fitted = form.deepCopy();
        for (JsonNode component : fitted.path("components")) {
            if (component.path("path").asText().equals("answers")) {
                ArrayNode asked = ((ObjectNode) component).putArray("components");
                questions(task).path("components").forEach(question -> asked.add(question.deepCopy()));
            }
        }
        return fitted;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        CaseFile file = cases.get(task.caseId());
        Map<String, Object> facts = patients.of(file);
        facts.put("diseaseText", words.code("disease", file.disease()));
        return facts;
    }

    @Override
    public FormOutcome submit(FormTask task, RecordStepForm said) {
        Problems problems = new Problems();
        List<Question> asked = Question.of(questions(task));
        new QuestionChecks(LocalDate.now(clock), problems).check(asked, said.answers());
        problems.text("note", said.note(), 2000);
        if (!problems.list().isEmpty()) {
            return new FormOutcome.Refused(problems.list());
        }
        steps.add(task, said);
        timeline.add(task.caseId(), "stepRecorded", "investigation", Map.of("element", task.element()));
        return FormOutcome.done(said.facts());
    }

    private JsonNode questions(FormTask task) {
        return diseases.step(
                diseases.get(cases.get(task.caseId()).disease()), task.element(), LocaleContextHolder.getLocale());
    }
}

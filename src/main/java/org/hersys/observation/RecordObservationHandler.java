package org.hersys.observation;

import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.springframework.stereotype.Component;

/** The observer enters what a patient says and measures, or that nobody answered. */
@Component
class RecordObservationHandler implements FormHandler<RecordObservationForm> {

    private final Cases cases;
    private final ObservationTexts texts;
    private final Observations observations;
    private final CaseTimeline timeline;

    RecordObservationHandler(Cases cases, ObservationTexts texts, Observations observations, CaseTimeline timeline) {
        this.cases = cases;
        this.texts = texts;
        this.observations = observations;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "record-observation";
    }

    @Override
    public Class<RecordObservationForm> type() {
        return RecordObservationForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        CaseFile file = cases.get(task.caseId());
        Map<String, Object> shown = texts.of(file);
        shown.put(
                "dueText",
                texts.moment(
                        task.facts(), "searchSilent".equals(task.process()) ? "silenceDue" : "nextObservationDue"));
        return shown;
    }

    @Override
    public FormOutcome submit(FormTask task, RecordObservationForm answers) {
        CaseFile file = cases.get(task.caseId());
        if (answers.isReached() && !answers.saysSomething()) {
            return FormOutcome.refused("reached", "observation.problem.empty");
        }
        observations.add(file.id(), answers);
        timeline.add(file.id(), "observationRecorded", "observation");
        return FormOutcome.done(Map.of("reached", answers.reached()));
    }
}

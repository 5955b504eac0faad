package org.hersys.observation;

import java.util.HashMap;
import java.util.Map;
import org.hersys.access.ActingAsSystem;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.springframework.stereotype.Component;

/** The supervisor decides how it goes on with somebody whom neither phone nor visit has reached. */
@Component
class DecideSilenceHandler implements FormHandler<DecideSilenceForm> {

    private final Cases cases;
    private final ObservationTexts texts;
    private final ReportingHealth reporting;
    private final Searches searches;
    private final SpokenFor spokenFor;
    private final CaseTimeline timeline;
    private final ActingAsSystem actingAsSystem;

    DecideSilenceHandler(
            Cases cases,
            ObservationTexts texts,
            ReportingHealth reporting,
            Searches searches,
            SpokenFor spokenFor,
            CaseTimeline timeline,
            ActingAsSystem actingAsSystem) {
        this.cases = cases;
        this.texts = texts;
        this.reporting = reporting;
        this.searches = searches;
        this.spokenFor = spokenFor;
        this.timeline = timeline;
        this.actingAsSystem = actingAsSystem;
    }

    @Override
    public String form() {
        return "decide-silence";
    }

    @Override
    public Class<DecideSilenceForm> type() {
        return DecideSilenceForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        CaseFile file = cases.get(task.caseId());
        Map<String, Object> shown = new HashMap<>(texts.of(file));
        shown.putAll(spokenFor.texts(task, file));
        shown.put("dueText", texts.due(task));
        return shown;
    }

    @Override
    public FormOutcome submit(FormTask task, DecideSilenceForm answers) {
        // A supervisor adds no observations; what was found out stands in the record, who decided in the timeline.
        HealthReport report =
                RecordObservationForm.nobody(answers.note().strip()).report();
        actingAsSystem.call(() -> {
            reporting.record(task.caseId(), report);
            spokenFor.nobodyReached(task.caseId(), report);
            if ("goOn".equals(answers.decision())) {
                spokenFor.goOn(task.caseId());
            }
            return null;
        });
        searches.decide(task.caseId(), answers.decision());
        timeline.add(task.caseId(), "silenceDecided", "observation", Map.of("outcome", answers.decision()));
        return FormOutcome.done(Map.of());
    }
}

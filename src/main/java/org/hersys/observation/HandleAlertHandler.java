package org.hersys.observation;

import java.util.HashMap;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.disease.Diseases;
import org.hersys.policy.TableTexts;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** Somebody has called about an alert and judges whether the patient can stay; what was found is kept. */
@Component
class HandleAlertHandler implements FormHandler<HandleAlertForm> {

    private static final String SECTION = "observation";

    private final Cases cases;
    private final Diseases diseases;
    private final ObservationTexts texts;
    private final Observations observations;
    private final TableTexts tables;
    private final CaseTimeline timeline;
    private final AlertAssessments assessments;
    private final Watches watches;
    private final Words words;

    HandleAlertHandler(
            Cases cases,
            Diseases diseases,
            ObservationTexts texts,
            Observations observations,
            TableTexts tables,
            CaseTimeline timeline,
            AlertAssessments assessments,
            Watches watches,
            Words words) {
        this.cases = cases;
        this.diseases = diseases;
        this.texts = texts;
        this.observations = observations;
        this.tables = tables;
        this.timeline = timeline;
        this.assessments = assessments;
        this.watches = watches;
        this.words = words;
    }

    @Override
    public String form() {
        return "handle-alert";
    }

    @Override
    public Class<HandleAlertForm> type() {
        return HandleAlertForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        CaseFile file = cases.get(task.caseId());
        Observation newest = observations.of(file.id()).get(0);
        Map<String, Object> shown = new HashMap<>(texts.of(file));
        shown.put(
                "alertLevelText",
                words.code(
                        "alert", watches.open(file.id()).map(Watch::alertLevel).orElse(newest.alertLevel())));
        shown.put("alertDueText", texts.due(task));
        shown.put(
                "alertReasonText",
                newest.alertRule() == null
                        ? Words.UNKNOWN
                        : tables.why(diseases.table(file.disease(), "alert"), newest.alertRule()));
        return shown;
    }

    /** Its fields are empty. */
    @Override
    public Map<String, Object> held(FormTask task) {
        return Map.of();
    }

    @Override
    public FormOutcome submit(FormTask task, HandleAlertForm answers) {
        Observation newest = newest(task.caseId());
        assessments.add(
                task.caseId(), newest, answers.assessment(), answers.note().strip());
        watches.settleAlert(task.caseId());
        timeline.add(task.caseId(), "alertAssessed", SECTION, Map.of("outcome", answers.assessment()));
        if ("worsened".equals(answers.assessment())) {
            timeline.add(task.caseId(), "conditionWorsened", SECTION);
        }
        return FormOutcome.done(Map.of("assessment", answers.assessment()));
    }

    private Observation newest(long caseId) {
        return observations
                .latest(caseId)
                .orElseThrow(() -> new IllegalStateException("Case " + caseId + " has no observation"));
    }
}

package org.hersys.placement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.casefile.PatientHead;
import org.hersys.disease.Diseases;
import org.hersys.policy.DecisionRecord;
import org.hersys.policy.DecisionRecords;
import org.hersys.policy.FactTexts;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** A nurse agrees with the recommended placement or overrules it with a reason, which stays with the recommendation. */
@Component
class ReviewPlacementHandler implements FormHandler<ReviewPlacementForm> {

    private static final String PLACEMENT = "placement";

    private final Cases cases;
    private final PatientHead head;
    private final DecisionRecords decisions;
    private final Diseases diseases;
    private final FactTexts factTexts;
    private final CaseTimeline timeline;
    private final Words words;

    ReviewPlacementHandler(
            Cases cases,
            PatientHead head,
            DecisionRecords decisions,
            Diseases diseases,
            FactTexts factTexts,
            CaseTimeline timeline,
            Words words) {
        this.cases = cases;
        this.head = head;
        this.decisions = decisions;
        this.diseases = diseases;
        this.factTexts = factTexts;
        this.timeline = timeline;
        this.words = words;
    }

    @Override
    public String form() {
        return "review-placement";
    }

    @Override
    public Class<ReviewPlacementForm> type() {
        return ReviewPlacementForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        CaseFile file = cases.get(task.caseId());
        List<String> tables = Stream.of(PLACEMENT, "severity", "risk")
                .map(question -> diseases.table(file.disease(), question))
                .toList();
        Map<String, DecisionRecord> answers = decisions.latest(file.id(), tables);
        DecisionRecord recommended = Objects.requireNonNull(answers.get(tables.get(0)), "no recommendation");
        Map<String, Object> shown = new HashMap<>(head.of(file));
        shown.put("address", Words.typed(cases.address(file.id()).orElse(null)));
        shown.put("recommendedText", words.code("place", recommended.text(PLACEMENT)));
        shown.put("recommended", recommended.text(PLACEMENT));
        shown.put(PLACEMENT, recommended.text(PLACEMENT));
        shown.put("tableVersion", words.say("placement.tableVersion", recommended.version()));
        shown.put("facts", factTexts.facts(recommended));
        shown.put(
                "rows",
                tables.stream()
                        .map(answers::get)
                        .filter(Objects::nonNull)
                        .flatMap(factTexts::rows)
                        .toList());
        return shown;
    }

    @Override
    public Map<String, Object> held(FormTask task) {
        return Map.of(PLACEMENT, recommendation(cases.get(task.caseId())).text(PLACEMENT));
    }

    @Override
    public FormOutcome submit(FormTask task, ReviewPlacementForm answers) {
        DecisionRecord recommended = recommendation(cases.get(task.caseId()));
        String placement = answers.placement();
        if (placement.equals(recommended.text(PLACEMENT))) {
            timeline.add(task.caseId(), "placementDecided", PLACEMENT, Map.of(PLACEMENT, placement));
            return FormOutcome.done(Map.of(PLACEMENT, placement));
        }
        if (answers.overruleReason() == null || answers.overruleReason().isBlank()) {
            return FormOutcome.refused("overruleReason", "placement.problem.overruleReason");
        }
        decisions.overrule(recommended, placement, answers.overruleReason().strip());
        timeline.add(task.caseId(), "placementOverruled", PLACEMENT, Map.of(PLACEMENT, placement));
        return FormOutcome.done(Map.of(PLACEMENT, placement));
    }

    private DecisionRecord recommendation(CaseFile file) {
        return decisions
                .latest(file.id(), diseases.table(file.disease(), PLACEMENT))
                .orElseThrow(() -> new IllegalStateException("Case " + file.id() + " has no recommendation"));
    }
}

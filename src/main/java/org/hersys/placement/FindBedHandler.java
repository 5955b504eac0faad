package org.hersys.placement;

import java.util.Map;
import java.util.stream.Collectors;
import org.hersys.access.Names;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** The prefecture's desk asks a hospital, which sees the case from now on until it declines. */
@Component
class FindBedHandler implements FormHandler<FindBedForm> {

    private static final String HOSPITAL = "hospital";

    private final Cases cases;
    private final CareTexts care;
    private final PlaceChoices choices;
    private final PlacementRequests requests;
    private final CaseTimeline timeline;
    private final Names names;

    FindBedHandler(
            Cases cases,
            CareTexts care,
            PlaceChoices choices,
            PlacementRequests requests,
            CaseTimeline timeline,
            Names names) {
        this.cases = cases;
        this.care = care;
        this.choices = choices;
        this.requests = requests;
        this.timeline = timeline;
        this.names = names;
    }

    @Override
    public String form() {
        return "find-bed";
    }

    @Override
    public Class<FindBedForm> type() {
        return FindBedForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        CaseFile file = cases.get(task.caseId());
        Map<String, Object> shown = care.condition(file);
        shown.put("declinedText", declined(file.id()));
        shown.put("hospitals", choices.of(file.prefecture(), HOSPITAL));
        return shown;
    }

    @Override
    public FormOutcome submit(FormTask task, FindBedForm answers) {
        CaseFile file = cases.get(task.caseId());
        if (!choices.offers(file.prefecture(), HOSPITAL, answers.hospital())) {
            return FormOutcome.refused(HOSPITAL, "placement.problem.unknownPlace");
        }
        requests.ask(file.id(), answers.hospital(), null, answers.note());
        timeline.add(file.id(), "bedFound", "placement", Map.of("organisation", answers.hospital()));
        return FormOutcome.done(Map.of(HOSPITAL, answers.hospital()));
    }

    private String declined(long caseId) {
        return requests.of(caseId).stream()
                .filter(asked -> "declined".equals(asked.answer()))
                .map(asked ->
                        names.organisation(asked.organisation()) + " (" + Words.typed(asked.declineReason()) + ")")
                .collect(Collectors.joining(" / "));
    }
}

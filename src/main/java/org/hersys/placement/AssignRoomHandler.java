package org.hersys.placement;

import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.springframework.stereotype.Component;

/** The prefecture's desk gives the patient a room; the hotel sees the case from now on. */
@Component
class AssignRoomHandler implements FormHandler<AssignRoomForm> {

    private static final String HOTEL = "hotel";

    private final Cases cases;
    private final CareTexts care;
    private final PlaceChoices choices;
    private final PlacementRequests requests;
    private final CaseTimeline timeline;

    AssignRoomHandler(
            Cases cases, CareTexts care, PlaceChoices choices, PlacementRequests requests, CaseTimeline timeline) {
        this.cases = cases;
        this.care = care;
        this.choices = choices;
        this.requests = requests;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "assign-room";
    }

    @Override
    public Class<AssignRoomForm> type() {
        return AssignRoomForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        CaseFile file = cases.get(task.caseId());
        Map<String, Object> shown = care.condition(file);
        shown.put("hotels", choices.of(file.prefecture(), HOTEL));
        return shown;
    }

    @Override
    public FormOutcome submit(FormTask task, AssignRoomForm answers) {
        CaseFile file = cases.get(task.caseId());
        if (!choices.offers(file.prefecture(), HOTEL, answers.hotel())) {
            return FormOutcome.refused(HOTEL, "placement.problem.unknownPlace");
        }
        requests.ask(file.id(), answers.hotel(), answers.room().strip(), null);
        timeline.add(file.id(), "roomAssigned", "placement", Map.of("organisation", answers.hotel()));
        return FormOutcome.done(Map.of(HOTEL, answers.hotel()));
    }
}

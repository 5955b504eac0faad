package org.hersys.placement;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.placement.Stays.Beginning;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** A nurse has settled with a care facility that its resident stays there. */
@Component
class AgreeWithFacilityHandler implements FormHandler<AgreeWithFacilityForm> {

    private final Cases cases;
    private final CareTexts care;
    private final Stays stays;
    private final CaseTimeline timeline;
    private final Clock clock;

    AgreeWithFacilityHandler(Cases cases, CareTexts care, Stays stays, CaseTimeline timeline, Clock clock) {
        this.cases = cases;
        this.care = care;
        this.stays = stays;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "agree-with-facility";
    }

    @Override
    public Class<AgreeWithFacilityForm> type() {
        return AgreeWithFacilityForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        CaseFile file = cases.get(task.caseId());
        Map<String, Object> shown = new HashMap<>(care.person(file));
        shown.put("address", Words.typed(cases.address(file.id()).orElse(null)));
        return shown;
    }

    @Override
    public FormOutcome submit(FormTask task, AgreeWithFacilityForm answers) {
        String facility = answers.facilityName().strip();
        stays.begin(
                task.caseId(), new Beginning("careFacility", null, facility, null, OffsetDateTime.now(clock), null));
        timeline.add(task.caseId(), "facilityAgreed", "placement", Map.of("place", "careFacility"));
        return FormOutcome.done(Map.of());
    }
}

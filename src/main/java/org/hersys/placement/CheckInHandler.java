package org.hersys.placement;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.hersys.access.Names;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.placement.Stays.Beginning;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** The hotel notes that the patient has arrived; the stay and the hotel's observation begin. */
@Component
class CheckInHandler implements FormHandler<CheckInForm> {

    private static final Duration FAST_CLOCK = Duration.ofMinutes(10);

    private final Cases cases;
    private final CareTexts care;
    private final PlacementRequests requests;
    private final Stays stays;
    private final CaseTimeline timeline;
    private final Names names;
    private final Clock clock;

    CheckInHandler(
            Cases cases,
            CareTexts care,
            PlacementRequests requests,
            Stays stays,
            CaseTimeline timeline,
            Names names,
            Clock clock) {
        this.cases = cases;
        this.care = care;
        this.requests = requests;
        this.stays = stays;
        this.timeline = timeline;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "check-in";
    }

    @Override
    public Class<CheckInForm> type() {
        return CheckInForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        CaseFile file = cases.get(task.caseId());
        String hotel = task.fact("hotel");
        Map<String, Object> shown = care.person(file);
        shown.put("hotelName", names.organisation(hotel));
        shown.put("room", Words.typed(room(file.id(), hotel)));
        shown.put(
                "checkedInAt",
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString());
        return shown;
    }

    @Override
    public FormOutcome submit(FormTask task, CheckInForm answers) {
        CaseFile file = cases.get(task.caseId());
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (answers.checkedInAt().isAfter(now.plus(FAST_CLOCK))) {
            return FormOutcome.refused("checkedInAt", "placement.problem.future");
        }
        if (answers.checkedInAt().isBefore(file.reportedAt().minusDays(1))) {
            return FormOutcome.refused("checkedInAt", "placement.problem.longBefore");
        }
        String hotel = task.fact("hotel");
        String room = room(file.id(), hotel);
        timeline.add(file.id(), "checkedIn", "placement", Map.of("organisation", hotel));
        requests.answer(file.id(), hotel, "accepted", null);
        stays.begin(file.id(), new Beginning("hotel", hotel, null, room, answers.checkedInAt(), answers.note()));
        return FormOutcome.done(Map.of());
    }

    private String room(long caseId, String hotel) {
        return requests.open(caseId, hotel).map(PlacementRequest::room).orElse(null);
    }
}

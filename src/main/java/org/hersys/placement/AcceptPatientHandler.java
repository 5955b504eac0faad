package org.hersys.placement;

import java.time.Clock;
import java.time.LocalDate;
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

/** The hospital admits the patient, or declines with a reason and sees the case no more. */
@Component
class AcceptPatientHandler implements FormHandler<AcceptPatientForm> {

    private static final int DAYS_AHEAD = 7;
    private static final String PLACEMENT = "placement";

    private final Cases cases;
    private final CareTexts care;
    private final PlacementRequests requests;
    private final Stays stays;
    private final CaseTimeline timeline;
    private final Clock clock;

    AcceptPatientHandler(
            Cases cases, CareTexts care, PlacementRequests requests, Stays stays, CaseTimeline timeline, Clock clock) {
        this.cases = cases;
        this.care = care;
        this.requests = requests;
        this.stays = stays;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "accept-patient";
    }

    @Override
    public Class<AcceptPatientForm> type() {
        return AcceptPatientForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        CaseFile file = cases.get(task.caseId());
        Map<String, Object> shown = care.condition(file);
        shown.put("admittedOn", LocalDate.now(clock).toString());
        requests.open(file.id(), task.fact("hospital"))
                .map(PlacementRequest::note)
                .ifPresent(note -> shown.put("noteText", Words.typed(note)));
        return shown;
    }

    @Override
    public FormOutcome submit(FormTask task, AcceptPatientForm answers) {
        CaseFile file = cases.get(task.caseId());
        return answers.accepts()
                ? accept(file, task.fact("hospital"), answers)
                : decline(file, task.fact("hospital"), answers.declineReason());
    }

    private FormOutcome accept(CaseFile file, String hospital, AcceptPatientForm answers) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = answers.admittedOn();
        if (day == null) {
            return FormOutcome.refused("admittedOn", "placement.problem.dayNeeded");
        }
        if (day.isAfter(today.plusDays(DAYS_AHEAD))) {
            return FormOutcome.refused("admittedOn", "placement.problem.tooFarAhead", DAYS_AHEAD);
        }
        if (day.isBefore(file.reportedAt().toLocalDate().minusDays(30))) {
            return FormOutcome.refused("admittedOn", "placement.problem.longBefore");
        }
        timeline.add(file.id(), "bedAccepted", PLACEMENT, Map.of("organisation", hospital));
        requests.answer(file.id(), hospital, "accepted", null);
        stays.begin(file.id(), new Beginning("hospital", hospital, null, answers.ward(), stays.momentOn(day), null));
        return FormOutcome.done(Map.of("bedOffer", "accepted"));
    }

    private FormOutcome decline(CaseFile file, String hospital, String reason) {
        if (reason == null || reason.isBlank()) {
            return FormOutcome.refused("declineReason", "placement.problem.declineReason");
        }
        timeline.add(file.id(), "bedDeclined", PLACEMENT, Map.of("organisation", hospital));
        requests.answer(file.id(), hospital, "declined", reason.strip());
        stays.keepWhereItIs(file.id());
        return FormOutcome.done(Map.of("bedOffer", "declined"));
    }
}

package org.hersys.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.hersys.casefile.Cases;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The start form: a doctor's notification, entered by the clinic or typed from a fax by the health centre. */
@Component
@Transactional
class ReportCaseHandler implements FormHandler<NotificationContent> {

    private final FormsOfDiseases diseases;
    private final ReportingCase reporting;
    private final Cases cases;
    private final StartFacts startFacts;

    ReportCaseHandler(FormsOfDiseases diseases, ReportingCase reporting, Cases cases, StartFacts startFacts) {
        this.diseases = diseases;
        this.reporting = reporting;
        this.cases = cases;
        this.startFacts = startFacts;
    }

    @Override
    public String form() {
        return "report-case";
    }

    @Override
    public Class<NotificationContent> type() {
        return NotificationContent.class;
    }

    @Override
    public JsonNode fit(FormTask task, JsonNode form) {
        return diseases.any(form);
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        return Map.of("onPaper", CurrentActor.get().sight() == Sight.OFFICE);
    }

    @Override
    public FormOutcome submit(FormTask task, NotificationContent answers) {
        String channel = CurrentActor.get().sight() == Sight.CLINIC ? "web" : "fax";
        ReportOutcome outcome = reporting.report(Report.of(answers, channel));
        if (outcome instanceof ReportOutcome.Reported reported) {
            return new FormOutcome.Done(startFacts.of(cases.get(reported.caseId())), reported.caseId());
        }
        return new FormOutcome.Refused(((ReportOutcome.Refused) outcome).problems());
    }
}

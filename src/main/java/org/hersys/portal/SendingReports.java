package org.hersys.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hersys.observation.HealthReport;
import org.hersys.observation.ReportOutcome;
import org.hersys.observation.ReportingHealth;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/**
 * Somebody reports for themselves or a whole household: all reports are taken or none. A sign of an emergency is told even
 * when its report cannot be taken, for whoever ticks it may not look at the page again.
 */
@Component
@Transactional
class SendingReports {

    private final DailyReports daily;
    private final ReportingHealth reporting;
    private final SignHeard signs;

    SendingReports(DailyReports daily, ReportingHealth reporting, SignHeard signs) {
        this.daily = daily;
        this.reporting = reporting;
        this.signs = signs;
    }

    /**
     * What became of the reports.
     *
     * @param forms what was sent, for those members that were on the page; empty when nobody reports here now
     * @param problems texts by case and field; empty when all were taken
     * @param told whether somebody has been given a task because of them
     */
    record Sent(List<ReportForm> forms, Map<Long, Map<String, String>> problems, boolean told) {

        boolean isTaken() {
            return problems.isEmpty();
        }
    }

    Sent send(MultiValueMap<String, String> sent, String reportId, String channel) {
        List<ReportForm> forms = daily.sent(sent);
        Map<Long, Map<String, String>> problems = new HashMap<>();
        for (ReportForm form : forms) {
            Map<String, String> found = new HashMap<>(form.unclear());
            reporting.problems(form.report(reportId, channel)).forEach(problem -> ReportForm.tell(problem, found));
            if (!found.isEmpty()) {
                problems.put(form.caseId(), found);
            }
        }
        boolean told = problems.isEmpty() ? keep(forms, reportId, channel) : warn(forms, channel + reportId);
        return new Sent(forms, problems, told);
    }

    private boolean warn(List<ReportForm> forms, String heard) {
        List<ReportForm> alarming =
                forms.stream().filter(form -> !form.signs().isEmpty()).toList();
        alarming.forEach(form -> signs.tell(form.caseId(), heard));
        return !alarming.isEmpty();
    }

    private boolean keep(List<ReportForm> forms, String reportId, String channel) {
        boolean told = false;
        for (ReportForm form : forms) {
            HealthReport report = form.report(reportId, channel);
            told |= reporting.report(form.caseId(), report) instanceof ReportOutcome.Kept kept && kept.told();
        }
        return told;
    }
}

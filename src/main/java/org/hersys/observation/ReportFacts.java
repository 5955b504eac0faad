package org.hersys.observation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What of a case bears on a report, read in one query under the reporter's own sight. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportFacts {

    private final JdbcClient jdbc;

    ReportFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is known of the person.
     *
     * @param riskScore points of the admission score, or null before triage
     * @param missed how often in a row nobody answered before this report
     * @param planned whether a process waits for this person's next observation
     */
    record Known(Integer riskScore, String place, boolean oxygenNeeded, int missed, boolean planned) {

        /** Every input of the table assessObservation. */
        Map<String, Object> with(HealthReport report) {
            Map<String, Object> inputs = new LinkedHashMap<>();
            inputs.put("reached", report.reached());
            inputs.put("missedInARow", report.reached() ? 0 : missed + 1);
            inputs.put("emergencySigns", report.emergencySigns().size());
            inputs.put("spo2", report.spo2());
            inputs.put("temperature", report.temperature());
            inputs.put("breathless", report.reached() ? report.symptoms().contains("breathless") : null);
            inputs.put("riskScore", riskScore);
            inputs.put("oxygenAtHome", oxygenNeeded && !"hospital".equals(place));
            return inputs;
        }
    }

    /** The facts of an open case that the current actor may see; nothing otherwise. */
    Optional<Known> of(long caseId) {
        return jdbc.sql("""
                        select c.risk_score, c.place,
                          coalesce((select i.oxygen_needed from interview i where i.case_id = c.id and i.reached
                                    order by i.held_at desc limit 1), false) as oxygen_needed,
                          (select count(*) from observation o where o.case_id = c.id and not o.reached
                             and o.corrected_by is null
                             and not exists (select from observation later where later.case_id = c.id and later.reached
                                              and later.observed_at > o.observed_at)) as missed,
                          exists (select from observer_assignment a where a.case_id = c.id and a.until is null
                                    and a.next_due is not null) as planned
                        from case_file c where c.id = ? and c.closed_at is null""").param(caseId).query(Known.class).optional();
    }
}

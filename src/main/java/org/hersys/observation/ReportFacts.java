package org.hersys.observation;

import java.time.Clock;
import java.time.LocalDate;
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
    private final Clock clock;

    ReportFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is known of the person.
     *
     * @param disease code
     * @param riskScore points of the admission score, or null before triage
     * @param missed how often in a row nobody answered before this report
     * @param planned whether somebody waits for this person's next observation: a caller, or those who search
     * @param openAlert level of an alert nobody has settled, or null
     * @param ruleSet name of the rules where the person is, see {@link Jurisdictions}
     */
    record Known(
            String disease,
            Integer riskScore,
            String place,
            boolean oxygenNeeded,
            int missed,
            boolean planned,
            String openAlert,
            Integer age,
            boolean pregnant,
            String ruleSet) {

        /** Every input of a table of alerts. */
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
            inputs.put("age", age);
            inputs.put("pregnant", pregnant);
            inputs.put("ruleSet", ruleSet);
            return inputs;
        }
    }

    /** The facts of an open case that the current actor may see; nothing otherwise. */
    Optional<Known> of(long caseId) {
        return jdbc.sql("""
                        select c.disease, c.risk_score, c.place,
                          coalesce((select i.oxygen_needed from interview i where i.case_id = c.id and i.reached
                                    order by i.held_at desc limit 1), false) as oxygen_needed,
                          (select count(*) from observation o where o.case_id = c.id and not o.reached
                             and o.corrected_by is null
                             and not exists (select from observation later where later.case_id = c.id and later.reached
                                              and later.observed_at > o.observed_at)) as missed,
                          exists (select from health_watch w where w.case_id = c.id and w.ended_at is null
                                    and (w.reporter = 'staff' or w.step >= 3)) as planned,
                          (select w.alert_level from health_watch w
                            where w.case_id = c.id and w.ended_at is null) as open_alert,
                          extract(year from age(:today::date, p.birth_date))::integer as age,
                          exists (select from interview i where i.case_id = c.id and i.reached
                                    and i.pregnancy_weeks is not null) as pregnant,
                          observation_rule_of(c.office, c.prefecture) as rule_set
                        from case_file c join person p on p.id = c.person_id
                        where c.id = :case and c.closed_at is null""")
                .param("case", caseId)
                .param("today", LocalDate.now(clock))
                .query(Known.class)
                .optional();
    }
}
